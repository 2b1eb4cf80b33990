package io.swremu.companion.journal;

import io.swremu.platform.web.WatchedOutput;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** An answer whose body is copied while it is written. */
final class WatchedResponse extends HttpServletResponseWrapper {
    private final CopiedBody copy;
    private @Nullable Body body;
    private @Nullable PrintWriter writer;

    WatchedResponse(HttpServletResponse response, CopiedBody copy) {
        super(response);
        this.copy = copy;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getOutputStream(), copy);
        }
        return body;
    }

    @Override
    public PrintWriter getWriter() throws IOException {
        if (writer == null) {
            writer = new PrintWriter(new OutputStreamWriter(getOutputStream(), StandardCharsets.UTF_8));
        }
        return writer;
    }

    @Override
    public void flushBuffer() throws IOException {
        flushWriter();
        super.flushBuffer();
    }

    /** What was written as text becomes bytes. */
    void flushWriter() {
        if (writer != null) {
            writer.flush();
        }
    }

    @Override
    public void reset() {
        super.reset();
        copy.reset();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        copy.reset();
    }

    private static final class Body extends WatchedOutput {
        private final ServletOutputStream sent;
        private final CopiedBody copy;

        Body(ServletOutputStream sent, CopiedBody copy) {
            super(sent);
            this.sent = sent;
            this.copy = copy;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            sent.write(bytes, offset, length);
            copy.add(bytes, offset, length);
        }
    }
}
