package io.swremu.registry;

import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.LoginService;
import io.swremu.identity.login.RegistryTokens;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.web.CredentialCheck;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.QueryRequest;
import io.swremu.platform.web.Surface.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * Checks the credentials of the registry: a bearer token, a docker login, or none. Controllers get a
 * {@link RegistryCaller}.
 */
@Component
class RegistryCredentials implements CredentialCheck {
    private static final String BEARER = "Bearer ";

    private final LoginService logins;
    private final RegistryTokens tokens;
    private final Callers callers;
    private final RegistryProperties properties;
    private final RepositoryDirectory repositories;

    RegistryCredentials(
            LoginService logins,
            RegistryTokens tokens,
            Callers callers,
            RegistryProperties properties,
            RepositoryDirectory repositories) {
        this.logins = logins;
        this.tokens = tokens;
        this.callers = callers;
        this.properties = properties;
        this.repositories = repositories;
    }

    @Override
    public Credentials kind() {
        return Credentials.REGISTRY;
    }

    /** Also checks the method and the name: only a client that has logged in may learn that a name is not valid. */
    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current) {
        response.setHeader(RegistryErrors.VERSION_HEADER, RegistryErrors.VERSION);
        RegistryPath path = RegistryPath.of(request.getRequestURI());
        request.setAttribute(RegistryPath.ATTRIBUTE, path);
        String operation = path.operations().get(request.getMethod());
        if (operation == null) {
            throw OciErrorCode.UNSUPPORTED.toException("");
        }
        current.route(operation);
        RegistryCaller caller = callerOf(request).orElseThrow(() -> OciErrorCode.UNAUTHORIZED.toException(""));
        boolean valid = path.valid() && (path.repository().isEmpty() || repositories.isName(path.reference()));
        boolean needsLogin = !valid || path.rewritten().equals(RegistryPath.PING);
        if (needsLogin && isAnonymous(request)) {
            throw OciErrorCode.UNAUTHORIZED.toException("");
        }
        if (!valid) {
            throw OciErrorCode.NAME_INVALID.toException("");
        }
        current.enter(caller);
        try {
            return new Rewritten(request, path.rewritten());
        } catch (SwrException unreadable) { // the protocol has no code for it
            throw OciErrorCode.UNSUPPORTED
                    .toException("")
                    .withText("the query cannot be decoded")
                    .withStatus(HttpStatus.BAD_REQUEST);
        }
    }

    private static boolean isAnonymous(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** The caller: {@link Caller#nobody} without credentials, empty with wrong ones. */
    private Optional<RegistryCaller> callerOf(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Optional.of(new RegistryCaller(callers.nobodyAt(request.getServerName()), Optional.empty()));
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.verify(authorization.substring(BEARER.length()).strip())
                    .map(holder -> new RegistryCaller(holder.caller(), Optional.of(holder.grants())));
        }
        return BasicCredentials.of(request)
                .filter(login -> properties.basic())
                .flatMap(logins::authenticate)
                .map(caller -> new RegistryCaller(caller, Optional.empty()));
    }

    /** The request with the path that controllers are mapped to. */
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
