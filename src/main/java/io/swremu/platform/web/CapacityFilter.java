package io.swremu.platform.web;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.state.StateGate;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Refuses requests with 503 when too many are in work, so that slow clients cannot take all threads. Requests with a body
 * may take a part of the threads, all requests together a larger part, and the rest is for {@link Surface#HEALTH}. A body
 * has to arrive at a minimum pace. After a refusal the rest of the body is read for a while, since most clients read the
 * answer only when they have sent everything.
 */
@Component
@Order(5)
class CapacityFilter extends OncePerRequestFilter {
    private static final Duration MAX_WAIT = Duration.ofSeconds(1);
    private static final Duration MAX_READING_ON = Duration.ofSeconds(10);
    private static final int SKIP_BUFFER_BYTES = 16 * 1024;

    private final Semaphore requests;
    private final Semaphore bodies;
    private final Duration bodyTimeout;
    private final StateGate gate;
    private final ErrorWriter errors;

    CapacityFilter(Capacity capacity, LoadProperties properties, StateGate gate, ErrorWriter errors) {
        this.requests = new Semaphore(capacity.requests());
        this.bodies = new Semaphore(capacity.bodies());
        this.bodyTimeout = properties.bodyTimeout();
        this.gate = gate;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return CurrentRequest.of(request).surface() == Surface.HEALTH;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!requests.tryAcquire()) {
            errors.write(request, response, ErrorCode.OVERLOADED, "");
            return;
        }
        try {
            if (!hasBody(request)) {
                chain.doFilter(request, response);
            } else if (isTurn()) {
                withBody(request, response, chain);
            } else {
                errors.write(request, response, ErrorCode.OVERLOADED, "");
            }
        } finally {
            requests.release();
        }
    }

    private static boolean hasBody(HttpServletRequest request) {
        return request.getContentLengthLong() > 0 || request.getHeader(HttpHeaders.TRANSFER_ENCODING) != null;
    }

    private boolean isTurn() {
        try {
            return bodies.tryAcquire(MAX_WAIT.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private void withBody(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var turn = new Turn(bodies);
        var body = new PacedBody(request.getInputStream(), bodyTimeout, gate, turn::end);
        try {
            chain.doFilter(new PacedRequest(request, body), response);
            boolean announced = request.getHeader(HttpHeaders.EXPECT) != null && !body.isAsked();
            boolean tooSlow = response.getStatus() == HttpStatus.REQUEST_TIMEOUT.value();
            if (!body.isFinished() && !announced && !tooSlow) {
                response.flushBuffer();
                readOn(body);
            }
        } finally {
            turn.end();
        }
    }

    /** Reads the rest of a body for some time. The container cuts off what is still left then. */
    private void readOn(PacedBody body) {
        byte[] skipped = new byte[SKIP_BUFFER_BYTES];
        long deadline = System.nanoTime() + MAX_READING_ON.toNanos();
        try {
            while (body.read(skipped, 0, skipped.length) >= 0 && System.nanoTime() - deadline < 0) {
                // the content is of no use any more
            }
        } catch (IOException gone) {
            logger.debug("the client has not sent the rest", gone);
        }
    }

    /** A permit for one body. It is given back once, even if {@link #end} is called again. */
    private static final class Turn {
        private @Nullable Semaphore among;

        Turn(Semaphore among) {
            this.among = among;
        }

        void end() {
            if (among != null) {
                among.release();
                among = null;
            }
        }
    }

    /** A request with a paced body. */
    private static final class PacedRequest extends HttpServletRequestWrapper {
        private final PacedBody body;

        PacedRequest(HttpServletRequest request, PacedBody body) {
            super(request);
            this.body = body;
        }

        @Override
        public ServletInputStream getInputStream() {
            return body;
        }
    }
}
