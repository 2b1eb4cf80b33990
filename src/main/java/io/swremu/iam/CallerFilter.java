package io.swremu.iam;

import io.swremu.web.ErrorWriter;
import io.swremu.web.RequestBodyFilter;
import io.swremu.web.RequestIdFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody without credentials into the management API, and tells the controllers who calls. */
@Component
@Order(RequestBodyFilter.ORDER + 1)
class CallerFilter extends OncePerRequestFilter {
    /** The request attribute that holds the {@link Caller}. */
    static final String ATTRIBUTE = Caller.class.getName();

    private final ErrorWriter errors;
    private final Caller caller;

    CallerFilter(ErrorWriter errors, IamProperties properties) {
        this.errors = errors;
        String name = properties.account();
        this.caller = new Caller(
                id("account " + name),
                name,
                id("user " + name),
                name,
                true,
                id("project " + name),
                properties.region());
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !path.startsWith("/v2/") && !path.startsWith("/v3/manage");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (isPresent(request.getHeader("X-Auth-Token")) || isPresent(request.getHeader(HttpHeaders.AUTHORIZATION))) {
            request.setAttribute(ATTRIBUTE, caller);
            chain.doFilter(request, response);
        } else {
            String requestId = Objects.requireNonNullElse(response.getHeader(RequestIdFilter.HEADER), "");
            errors.write(response, 401, GatewayError.authentication("x-auth-token not found", requestId));
        }
    }

    private static boolean isPresent(@Nullable String header) {
        return header != null && !header.isBlank();
    }

    /** An id that is the same at every start. */
    private static String id(String text) {
        return UUID.nameUUIDFromBytes(text.getBytes(StandardCharsets.UTF_8))
                .toString()
                .replace("-", "");
    }
}
