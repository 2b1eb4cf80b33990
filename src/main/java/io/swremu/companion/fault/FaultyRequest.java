package io.swremu.companion.fault;

import io.swremu.platform.web.WatchedInput;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body may end early. */
final class FaultyRequest extends HttpServletRequestWrapper {
    private static final String SENDFILE = "org.apache.tomcat.sendfile.support";

    private final FaultPlan plan;
    private @Nullable Body body;

    FaultyRequest(HttpServletRequest request, FaultPlan plan) {
        super(request);
        this.plan = plan;
    }

    /** A file that the system sends by itself cannot be stopped or changed. */
    @Override
    public @Nullable Object getAttribute(String name) {
        return name.equals(SENDFILE) && plan.watchesAnswer() ? Boolean.FALSE : super.getAttribute(name);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getInputStream(), plan);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends WatchedInput {
        private final ServletInputStream sent;
        private final FaultPlan plan;
        private long passed;

        Body(ServletInputStream sent, FaultPlan plan) {
            super(sent);
            this.sent = sent;
            this.plan = plan;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            long left = plan.endOfBody() - passed;
            if (plan.isCut() || left <= 0) {
                throw plan.cutShort();
            }
            int count = sent.read(buffer, offset, (int) Math.min(length, left));
            passed += Math.max(0, count);
            return count;
        }
    }
}
