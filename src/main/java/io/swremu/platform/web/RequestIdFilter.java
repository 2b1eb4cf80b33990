package io.swremu.platform.web;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.UUID;
import org.slf4j.MDC;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Gives every answer an {@code X-Request-Id} of 32 hex digits, as the SDKs read it, and every log line the same; and tells
 * browsers to take no answer for another type than it has.
 */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE)
public class RequestIdFilter extends OncePerRequestFilter {
    /** The response header; SDK exceptions carry its value. */
    public static final String HEADER = "X-Request-Id";

    private static final String LOG_KEY = "requestId";

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String id = mark(response);
        MDC.put(LOG_KEY, id);
        try {
            chain.doFilter(request, response);
        } finally {
            MDC.remove(LOG_KEY);
        }
    }

    /**
     * Gives an answer the headers that every answer has: an id, unless it has one, and that its type is what it says.
     *
     * @return the id
     */
    static String mark(HttpServletResponse response) {
        String id = response.getHeader(HEADER);
        if (id == null) {
            id = newId();
            response.setHeader(HEADER, id);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        return id;
    }

    /** A new request id: 32 lower-case hex digits. */
    private static String newId() {
        return UUID.randomUUID().toString().replace("-", "");
    }
}
