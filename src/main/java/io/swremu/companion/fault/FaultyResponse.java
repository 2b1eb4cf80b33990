package io.swremu.companion.fault;

import io.swremu.platform.web.WatchedOutput;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** An answer of which a byte may be wrong, and which may end early. */
final class FaultyResponse extends HttpServletResponseWrapper {
    private final FaultPlan plan;
    private @Nullable Body body;
    private @Nullable PrintWriter writer;

    FaultyResponse(HttpServletResponse response, FaultPlan plan) {
        super(response);
        this.plan = plan;
    }

    @Override
    public ServletOutputStream getOutputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getOutputStream(), plan);
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
        if (writer != null) {
            writer.flush();
        }
        super.flushBuffer();
    }

    @Override
    public void reset() {
        super.reset();
        forget();
    }

    @Override
    public void resetBuffer() {
        super.resetBuffer();
        forget();
    }

    private void forget() {
        if (body != null) {
            body.passed = 0;
        }
    }

    private static final class Body extends WatchedOutput {
        private final ServletOutputStream sent;
        private final FaultPlan plan;
        private long passed;

        Body(ServletOutputStream sent, FaultPlan plan) {
            super(sent);
            this.sent = sent;
            this.plan = plan;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            long left = plan.endOfAnswer() - passed;
            int count = (int) Math.min(length, Math.max(0, left));
            pass(bytes, offset, count);
            if (count < length) {
                sent.flush();
                throw plan.cutShort();
            }
        }

        private void pass(byte[] bytes, int offset, int length) throws IOException {
            long place = plan.corrupted() - passed;
            if (place >= 0 && place < length) {
                byte[] changed = Arrays.copyOfRange(bytes, offset, offset + length);
                changed[(int) place] ^= (byte) 0xff;
                sent.write(changed, 0, length);
            } else {
                sent.write(bytes, offset, length);
            }
            passed += length;
        }
    }
}
