package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.WebUtils;

/**
 * Reads the body of a management request once, up to {@value #LIMIT_BYTES} bytes, so that whoever comes later (form,
 * JSON, signature) sees the same bytes, and checks that the query can be decoded. The registry's own requests pass
 * untouched: their bodies are streams.
 */
@Component
@Order(RequestBodyFilter.ORDER)
public class RequestBodyFilter extends OncePerRequestFilter {
    /** Filters that need the body come after this one. */
    public static final int ORDER = -200;

    /** Larger management bodies are refused with 413. */
    static final int LIMIT_BYTES = 1 << 20;

    private final RequestBodies bodies;
    private final ErrorWriter errors;

    RequestBodyFilter(RequestBodies bodies, ErrorWriter errors) {
        this.bodies = bodies;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return Surface.of(request.getRequestURI()) == Surface.REGISTRY;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        try (var body = bodies.read(request, LIMIT_BYTES)) {
            if (queryIsReadable(request)) {
                chain.doFilter(new BufferedRequest(request, body.bytes()), response);
            } else {
                errors.write(request, response, ErrorCode.QUERY_UNREADABLE, "");
            }
        } catch (SwrException refused) { // the body: controllers answer for themselves
            errors.write(request, response, refused.code(), refused.detail());
        }
    }

    /** Whether a request, as controllers see it, has a body that was read here. */
    static boolean hasBody(HttpServletRequest request) {
        var read = WebUtils.getNativeRequest(request, BufferedRequest.class);
        return read != null && read.body.length > 0;
    }

    private static boolean queryIsReadable(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .noneMatch(parameter -> parameter.getKey().indexOf('\0') >= 0
                            || Arrays.stream(parameter.getValue()).anyMatch(value -> value.indexOf('\0') >= 0));
        } catch (IllegalStateException undecodable) { // the container's way of saying so
            return false;
        }
    }

    /** A request whose body has been read and can be read again. */
    private static final class BufferedRequest extends HttpServletRequestWrapper {
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
