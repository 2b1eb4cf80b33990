package io.swremu.companion.journal;

import io.swremu.platform.web.WatchedInput;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** A request whose body is copied while it is read. */
final class WatchedRequest extends HttpServletRequestWrapper {
    private final CopiedBody copy;
    private @Nullable Body body;

    WatchedRequest(HttpServletRequest request, CopiedBody copy) {
        super(request);
        this.copy = copy;
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        if (body == null) {
            body = new Body(super.getInputStream(), copy);
        }
        return body;
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Body extends WatchedInput {
        private final ServletInputStream sent;
        private final CopiedBody copy;

        Body(ServletInputStream sent, CopiedBody copy) {
            super(sent);
            this.sent = sent;
            this.copy = copy;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) throws IOException {
            int count = sent.read(buffer, offset, length);
            if (count > 0) {
                copy.add(buffer, offset, count);
            }
            return count;
        }
    }
}
