package io.swremu.platform.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.util.WebUtils;

/** A request whose body has been read and can be read again: by a form, as JSON, for a signature. */
final class BufferedRequest extends HttpServletRequestWrapper {
    private final byte[] body;

    BufferedRequest(HttpServletRequest request, byte[] body) {
        super(request);
        this.body = body;
    }

    @Override
    public ServletInputStream getInputStream() {
        return new BufferedBody(new ByteArrayInputStream(body));
    }

    /**
     * JSON is JSON whatever its header says, form types included: curl's default type is one. The header itself
     * stays as it came, since it may be signed.
     */
    @Override
    public @Nullable String getContentType() {
        return looksLikeJson() ? MediaType.APPLICATION_JSON_VALUE : super.getContentType();
    }

    private boolean looksLikeJson() {
        for (byte octet : body) {
            if (octet == '{' || octet == '[') {
                return true;
            }
            if (octet != ' ' && octet != '\t' && octet != '\r' && octet != '\n') {
                return false;
            }
        }
        return false;
    }

    @Override
    public BufferedReader getReader() {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    /** Whether a request, as controllers see it, has a buffered body that is not empty. */
    static boolean hasBody(HttpServletRequest request) {
        var buffered = WebUtils.getNativeRequest(request, BufferedRequest.class);
        return buffered != null && buffered.body.length > 0;
    }

    private static final class BufferedBody extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        BufferedBody(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            return bytes.read(buffer, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new IllegalStateException("the body has been read; there is nothing to wait for");
        }
    }
}
