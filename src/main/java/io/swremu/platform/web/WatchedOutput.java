package io.swremu.platform.web;

import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import java.io.IOException;

/** The body of an answer, written through another stream that does something with its bytes in {@link #write(byte[], int, int)}. */
public abstract class WatchedOutput extends ServletOutputStream {
    private final ServletOutputStream body;

    /** @param body where the bytes go */
    protected WatchedOutput(ServletOutputStream body) {
        this.body = body;
    }

    /** Writes to the body; the others write by this. */
    @Override
    public abstract void write(byte[] bytes, int offset, int length) throws IOException;

    @Override
    public void write(int octet) throws IOException {
        write(new byte[] {(byte) octet}, 0, 1);
    }

    @Override
    public void flush() throws IOException {
        body.flush();
    }

    @Override
    public void close() throws IOException {
        body.close();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setWriteListener(WriteListener listener) {
        body.setWriteListener(listener);
    }
}
