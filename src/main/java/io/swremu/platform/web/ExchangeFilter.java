package io.swremu.platform.web;

import io.swremu.platform.random.RandomSource;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * The first and last place of every request: gives it an id for its answer and its log lines, and publishes the
 * {@link Exchange} at its end. With the log level {@code debug} for this class each exchange is a line.
 */
@Component
@Order(1)
class ExchangeFilter extends OncePerRequestFilter {
    /** SDK exceptions carry the value of this header. */
    static final String ID_HEADER = "X-Request-Id";

    private static final String ID_IN_LOG = "requestId";
    private static final Logger log = LoggerFactory.getLogger(ExchangeFilter.class);

    private final ApplicationEventPublisher events;
    private final RandomSource random;

    ExchangeFilter(ApplicationEventPublisher events, RandomSource random) {
        this.events = events;
        this.random = random.apart("requests"); // how many there are depends on probes, too
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        long start = System.nanoTime();
        mark(request, response, random);
        MDC.put(ID_IN_LOG, CurrentRequest.of(request).id());
        try {
            chain.doFilter(request, response);
        } finally {
            publish(request, response, Duration.ofNanos(System.nanoTime() - start));
            MDC.remove(CurrentRequest.OPERATION_IN_LOG);
            MDC.remove(ID_IN_LOG);
        }
    }

    /** Gives an answer the headers that all have: its request's id, and that browsers take its type as it is. */
    static void mark(HttpServletRequest request, HttpServletResponse response, RandomSource random) {
        CurrentRequest current = CurrentRequest.of(request);
        current.identify(random);
        response.setHeader(ID_HEADER, current.id());
        response.setHeader("X-Content-Type-Options", "nosniff");
    }

    private void publish(HttpServletRequest request, HttpServletResponse response, Duration duration) {
        CurrentRequest current = CurrentRequest.of(request);
        var exchange = new Exchange(
                current.id(),
                current.surface(),
                current.operation(),
                request.getMethod(),
                request.getRequestURI(),
                current.requester(),
                response.getStatus(),
                duration);
        if (log.isDebugEnabled()) {
            Requester who = exchange.requester();
            log.debug(
                    "{} {} {} {} in {} ms for {}",
                    exchange.method(),
                    exchange.path(),
                    exchange.operation(),
                    exchange.status(),
                    duration.toMillis(),
                    who == null ? "nobody" : who.domainName() + "/" + who.userName());
        }
        try {
            events.publishEvent(exchange);
        } catch (RuntimeException failure) {
            log.error("a listener failed; the answer is not affected", failure);
        }
    }
}
