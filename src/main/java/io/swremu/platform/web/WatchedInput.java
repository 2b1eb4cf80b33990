package io.swremu.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;

/** The body of a request, read through another stream that does something with its bytes in {@link #read(byte[], int, int)}. */
public abstract class WatchedInput extends ServletInputStream {
    private final ServletInputStream body;

    /** @param body where the bytes come from */
    protected WatchedInput(ServletInputStream body) {
        this.body = body;
    }

    /** Reads from the body; the others read by this. */
    @Override
    public abstract int read(byte[] buffer, int offset, int length) throws IOException;

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int available() throws IOException {
        return body.available();
    }

    @Override
    public boolean isFinished() {
        return body.isFinished();
    }

    @Override
    public boolean isReady() {
        return body.isReady();
    }

    @Override
    public void setReadListener(ReadListener listener) {
        body.setReadListener(listener);
    }
}
