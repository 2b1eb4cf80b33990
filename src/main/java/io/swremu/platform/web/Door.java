package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.state.StateGate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets a request in: reads the body and checks the credentials as the request's {@link Surface} has it. What it refuses is
 * answered as a controller's refusals are.
 */
@Component
@Order(6)
@SuppressWarnings("try") // whoever is inside need not look at the visit
class Door extends OncePerRequestFilter {
    /** Larger bodies are refused with 413, unless the operation reads them as a stream. */
    static final int MAX_BODY_BYTES = 1 << 20;

    /** A seed describes many repositories. */
    static final int MAX_SEED_BYTES = 16 << 20;

    private final RequestBodies bodies;
    private final List<CredentialCheck> checks;
    private final StateGate gate;
    private final ErrorWriter errors;

    Door(RequestBodies bodies, List<CredentialCheck> checks, StateGate gate, ErrorWriter errors) {
        this.bodies = bodies;
        this.checks = checks;
        this.gate = gate;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (bodyOf(request) == Surface.Body.STREAMED) {
            enter(request, response, chain);
            return;
        }
        RequestBodies.Body body;
        try {
            body = bodies.read(request, Surface.maxBodyBytes(request.getRequestURI()));
        } catch (SwrException refused) {
            errors.write(request, response, refused);
            return;
        }
        try (body) {
            enter(new BufferedRequest(request, body.bytes()), response, chain);
        }
    }

    private static Surface.Body bodyOf(HttpServletRequest request) {
        return CurrentRequest.of(request).surface().bodyAt(request.getRequestURI());
    }

    private void enter(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!CurrentRequest.of(request).surface().hasState()) {
            admit(request, response, chain);
            return;
        }
        try (var visit = gate.enter()) {
            admit(request, response, chain);
        }
    }

    private void admit(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        HttpServletRequest admitted;
        try {
            admitted = check(request, response);
        } catch (RuntimeException refused) {
            errors.write(request, response, refused);
            return;
        }
        chain.doFilter(admitted, response);
    }

    private HttpServletRequest check(HttpServletRequest request, HttpServletResponse response) throws IOException {
        CurrentRequest current = CurrentRequest.of(request);
        Surface surface = current.surface();
        if (bodyOf(request) == Surface.Body.BUFFERED && !isQueryReadable(request)) {
            throw ErrorCode.QUERY_UNREADABLE.toException("");
        }
        return switch (surface.credentials()) {
            case NONE -> request;
            case NOBODY -> throw ErrorCode.API_UNKNOWN.toException("");
            default -> checkFor(surface.credentials()).check(request, response, current);
        };
    }

    private CredentialCheck checkFor(Surface.Credentials kind) {
        return checks.stream()
                .filter(check -> check.kind() == kind)
                .findFirst()
                .orElseThrow(() -> ErrorCode.API_UNKNOWN.toException("")); // that API is switched off
    }

    /** A NUL is refused here, since PostgreSQL can store none. Operations with a streamed body read their own query. */
    private static boolean isQueryReadable(HttpServletRequest request) {
        try {
            return request.getParameterMap().entrySet().stream()
                    .noneMatch(parameter -> parameter.getKey().indexOf('\0') >= 0
                            || Arrays.stream(parameter.getValue()).anyMatch(value -> value.indexOf('\0') >= 0));
        } catch (IllegalStateException undecodable) { // Tomcat's InvalidParameterException
            return false;
        }
    }
}
