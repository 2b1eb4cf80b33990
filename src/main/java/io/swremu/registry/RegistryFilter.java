package io.swremu.registry;

import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.login.LoginService;
import io.swremu.identity.login.RegistryTokens;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.web.ErrorWriter;
import io.swremu.platform.web.QueryRequest;
import io.swremu.platform.web.RequestBodyFilter;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.util.StringUtils;
import org.springframework.web.filter.OncePerRequestFilter;

/** The door of the registry: which path is meant, who comes, and the header that says what this is. */
@Component
@Order(RequestBodyFilter.ORDER + 2)
class RegistryFilter extends OncePerRequestFilter {
    /** The request attribute that holds the {@link RegistryPath}. */
    static final String PATH = RegistryPath.class.getName();

    /** The request attribute that holds the {@link RegistryCaller}. */
    static final String CALLER = RegistryCaller.class.getName();

    private static final Logger log = LoggerFactory.getLogger(RegistryFilter.class);
    private static final String BEARER = "Bearer ";

    private final LoginService logins;
    private final RegistryTokens tokens;
    private final RepositoryDirectory repositories;
    private final Challenges challenges;
    private final Callers callers;
    private final RegistryProperties properties;
    private final ErrorWriter errors;

    RegistryFilter(
            LoginService logins,
            RegistryTokens tokens,
            RepositoryDirectory repositories,
            Challenges challenges,
            Callers callers,
            RegistryProperties properties,
            ErrorWriter errors) {
        this.logins = logins;
        this.tokens = tokens;
        this.repositories = repositories;
        this.challenges = challenges;
        this.callers = callers;
        this.properties = properties;
        this.errors = errors;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (StringUtils.uriDecode(request.getRequestURI(), StandardCharsets.UTF_8)
                .startsWith(RegistryPath.INTERNAL)) {
            errors.write(request, response, ErrorCode.API_UNKNOWN, "");
            return;
        }
        Optional<RegistryPath> path = RegistryPath.of(request.getRequestURI());
        if (path.isEmpty()) {
            chain.doFilter(request, response);
            return;
        }
        response.setHeader(OciErrorForm.VERSION, OciErrorForm.VERSION_2);
        HttpServletRequest admitted;
        try {
            admitted = admit(request, path.get());
        } catch (OciException refusal) {
            log.debug("refused: {}", refusal.getMessage());
            if (refusal.code() == OciErrorCode.UNAUTHORIZED) {
                response.setHeader(HttpHeaders.WWW_AUTHENTICATE, challenges.of(request));
            }
            errors.write(response, refusal.status().value(), refusal.body());
            return;
        } catch (RuntimeException bug) { // no controller is involved yet, so no advice would hear of it
            errors.writeFailure(request, response, bug);
            return;
        }
        chain.doFilter(admitted, response);
    }

    /** The request as the controllers know it. */
    private HttpServletRequest admit(HttpServletRequest request, RegistryPath path) {
        request.setAttribute(PATH, path);
        if (!path.methods().contains(request.getMethod())) {
            throw OciErrorCode.UNSUPPORTED.toException("");
        }
        RegistryCaller caller = callerOf(request);
        boolean valid = path.valid() && (path.repository().isEmpty() || repositories.isName(path.reference()));
        boolean needsLogin = !valid || path.rewritten().equals(RegistryPath.PING);
        if (caller == null || needsLogin && isAnonymous(request)) {
            throw OciErrorCode.UNAUTHORIZED.toException("");
        }
        if (!valid) {
            throw OciErrorCode.NAME_INVALID.toException("");
        }
        request.setAttribute(CALLER, caller);
        try {
            return new Rewritten(request, path.rewritten());
        } catch (SwrException unreadable) { // the protocol has no code for it
            throw OciErrorCode.UNSUPPORTED
                    .toException("")
                    .withText("the query cannot be read")
                    .withStatus(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean isAnonymous(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** Who comes: nobody without credentials, null with wrong ones. */
    private @Nullable RegistryCaller callerOf(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return new RegistryCaller(callers.nobodyAt(request.getServerName()), Optional.empty());
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.verify(authorization.substring(BEARER.length()).strip())
                    .map(holder -> new RegistryCaller(holder.caller(), Optional.of(holder.grants())))
                    .orElse(null);
        }
        if (!properties.basic()) {
            return null;
        }
        return BasicCredentials.parse(authorization)
                .flatMap(login -> logins.authenticate(login.user(), login.password()))
                .map(caller -> new RegistryCaller(caller, Optional.empty()))
                .orElse(null);
    }

    /** A request under the path that the controllers know. */
    private static final class Rewritten extends QueryRequest {
        private final String path;

        Rewritten(HttpServletRequest request, String path) {
            super(request);
            this.path = path;
        }

        @Override
        public String getRequestURI() {
            return path;
        }

        @Override
        public String getServletPath() {
            return path;
        }
    }
}
