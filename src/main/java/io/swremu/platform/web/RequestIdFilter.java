package io.swremu.platform.web;

import io.swremu.platform.random.RandomSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
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

    private static final int ID_BYTES = 16;
    private static final String LOG_KEY = "requestId";

    private final RandomSource random;

    RequestIdFilter(RandomSource random) {
        this.random = random;
    }

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
    String mark(HttpServletResponse response) {
        String id = response.getHeader(HEADER);
        if (id == null) {
            id = random.hex(ID_BYTES);
            response.setHeader(HEADER, id);
        }
        response.setHeader("X-Content-Type-Options", "nosniff");
        return id;
    }
}
