package io.swremu.companion.fault;

import io.swremu.companion.call.Call;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets the bytes of a request and its answer pass where a rule can stop or change them. What the rules say is asked by
 * {@link FaultInterceptor} as soon as the operation is known; here only for requests that were refused before.
 */
@Component
@Order(4) // what is cut off has no place among the requests in work to give back, and no rest of a body is read
class FaultFilter extends OncePerRequestFilter {
    private final Faults faults;
    private final FaultInjection injection;

    FaultFilter(Faults faults, FaultInjection injection) {
        this.faults = faults;
        this.injection = injection;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        return faults.none() || !Call.isOfInterest(request);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var plan = new FaultPlan(request);
        try {
            chain.doFilter(new FaultyRequest(request, plan), new FaultyResponse(response, plan));
        } catch (ServletException | IOException | RuntimeException failure) {
            if (!plan.isCut()) {
                throw failure;
            }
            logger.debug("the connection was closed on purpose", failure);
        }
        if (!plan.isDecided() && !response.isCommitted()) {
            injection.insteadOfRefusal(plan, response);
        }
    }
}
