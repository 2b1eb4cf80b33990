package io.swremu.iam;

import io.swremu.web.ErrorCode;
import io.swremu.web.ErrorWriter;
import io.swremu.web.RequestBodyFilter;
import io.swremu.web.RequestIdFilter;
import io.swremu.web.SwrException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets nobody without valid credentials into the management API and IAM, and tells the controllers who calls. */
@Component
@Order(RequestBodyFilter.ORDER + 1)
class CallerFilter extends OncePerRequestFilter {
    private static final Logger log = LoggerFactory.getLogger(CallerFilter.class);

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
        return !isManagement(path) && !isIam(path);
    }

    private static boolean isManagement(String path) {
        return path.startsWith("/v2/manage") || path.startsWith("/v3/manage");
    }

    private static boolean isIam(String path) {
        return path.startsWith("/v3.0/") || path.startsWith("/v3/") && !path.startsWith("/v3/api-docs");
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean management = isManagement(request.getRequestURI());
        try {
            if (management || Authenticator.hasCredentials(request)) {
                Authenticated authenticated = authenticator.authenticate(request);
                request.setAttribute(CallerResolver.AUTHENTICATED, authenticated);
                if (management) {
                    request.setAttribute(CallerResolver.CALLER, callers.of(authenticated));
                }
            }
        } catch (CredentialsRefusedException refused) {
            log.debug("credentials refused: {}", refused.getMessage());
            errors.write(
                    response, 401, GatewayError.authentication(refused, response.getHeader(RequestIdFilter.HEADER)));
            return;
        } catch (SwrException refused) {
            log.debug("refused: {}", refused.getMessage());
            errors.write(response, refused.code(), refused.detail());
            return;
        } catch (RuntimeException bug) { // no controller is involved yet, so no advice would hear of it
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), bug);
            errors.write(response, ErrorCode.INTERNAL_ERROR, "");
            return;
        }
        chain.doFilter(request, response);
    }
}
