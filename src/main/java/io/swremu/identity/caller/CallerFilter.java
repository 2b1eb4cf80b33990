package io.swremu.identity.caller;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.web.ErrorWriter;
import io.swremu.platform.web.RequestBodyFilter;
import io.swremu.platform.web.RequestIdFilter;
import io.swremu.platform.web.Surface;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.stream.Collectors;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.server.PathContainer;
import org.springframework.http.server.PathContainer.PathSegment;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets nobody without valid credentials into the management API, and tells the controllers who calls. In IAM a refusal
 * waits until an operation asks who calls: whoever gets a new token may send the old one along.
 */
@Component
@Order(RequestBodyFilter.ORDER + 1)
class CallerFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(CallerFilter.class);
    private static final String IAM_TRACE = "X-IAM-Trace-Id";

    private final Authenticator authenticator;
    private final Callers callers;
    private final ErrorWriter errors;

    CallerFilter(Authenticator authenticator, Callers callers, ErrorWriter errors) {
        this.authenticator = authenticator;
        this.callers = callers;
        this.errors = errors;
    }

    @Override
    protected boolean shouldNotFilter(HttpServletRequest request) {
        String path = request.getRequestURI();
        return !isManagement(path) && Surface.of(path) != Surface.IAM && !isManagement(plain(path));
    }

    private static boolean isManagement(String path) {
        return Surface.of(path) == Surface.MANAGEMENT;
    }

    /** The path as the patterns of controllers see it: decoded, and without what follows a semicolon. */
    private static String plain(String path) {
        return PathContainer.parsePath(path).elements().stream()
                .map(element -> element instanceof PathSegment segment ? segment.valueToMatch() : element.value())
                .collect(Collectors.joining());
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean management = isManagement(request.getRequestURI());
        if (!management
                && isManagement(plain(request.getRequestURI()))) { // spelled so that other filters did not see it
            errors.write(response, ErrorCode.API_UNKNOWN, "");
            return;
        }
        String requestId = response.getHeader(RequestIdFilter.HEADER);
        if (!management && requestId != null) {
            response.setHeader(IAM_TRACE, requestId);
        }
        try {
            identify(request, management);
        } catch (CredentialsRefusedException refused) {
            log.debug("credentials refused: {}", refused.getMessage());
            if (management) {
                errors.write(response, 401, refused.body(requestId));
                return;
            }
            request.setAttribute(CallerResolver.REFUSAL, refused);
        } catch (SwrException refused) {
            log.debug("refused: {}", refused.getMessage());
            if (management) {
                errors.write(request, response, refused.code(), refused.detail());
                return;
            }
            request.setAttribute(CallerResolver.REFUSAL, refused);
        } catch (RuntimeException bug) { // no controller is involved yet, so no advice would hear of it
            errors.writeFailure(request, response, bug);
            return;
        }
        chain.doFilter(request, response);
    }

    private void identify(HttpServletRequest request, boolean management) throws IOException {
        if (management || Authenticator.hasCredentials(request)) {
            Authenticated authenticated = authenticator.authenticate(request);
            request.setAttribute(CallerResolver.AUTHENTICATED, authenticated);
            if (management) {
                request.setAttribute(CallerResolver.CALLER, callers.of(authenticated));
            }
        }
    }
}
