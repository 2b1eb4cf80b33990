package io.swremu.registry;

import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
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

    private final RegistryLogins logins;
    private final RegistryTokens tokens;
    private final Callers callers;
    private final RegistryProperties properties;
    private final Editions editions;
    private final Destinations destinations;

    RegistryCredentials(
            RegistryLogins logins,
            RegistryTokens tokens,
            Callers callers,
            RegistryProperties properties,
            Editions editions,
            Destinations destinations) {
        this.logins = logins;
        this.tokens = tokens;
        this.callers = callers;
        this.properties = properties;
        this.editions = editions;
        this.destinations = destinations;
    }

    @Override
    public Credentials kind() {
        return Credentials.REGISTRY;
    }

    /** Also checks the method and the name: only a client that has logged in may learn that a name is not valid. */
    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current) {
        response.setHeader(RegistryErrors.VERSION_HEADER, RegistryErrors.VERSION);
        Destination destination = destinations.of(request);
        RegistryPath path = RegistryPath.of(request.getRequestURI(), destination.prefix());
        request.setAttribute(RegistryPath.ATTRIBUTE, path);
        String operation = path.operations().get(request.getMethod());
        if (operation == null || destination.readOnly() && !isRead(request)) {
            throw OciErrorCode.UNSUPPORTED.toException("");
        }
        current.route(operation);
        RegistryCaller caller =
                callerOf(request, destination).orElseThrow(() -> OciErrorCode.UNAUTHORIZED.toException(""));
        boolean ofAnyRegistry = path.repository().isEmpty() && !destination.ownAddress();
        if (!ofAnyRegistry && !destination.isOf(caller.caller().registry())) {
            throw OciErrorCode.UNAUTHORIZED.toException("The credentials are for another registry.");
        }
        boolean valid = path.valid() && (path.repository().isEmpty() || isName(path, caller));
        boolean needsLogin = !valid || path.rewritten().equals(RegistryPath.PING);
        if (needsLogin && isAnonymous(request)) {
            throw OciErrorCode.UNAUTHORIZED.toException("");
        }
        if (!valid) {
            throw destination.instance().isPresent() && !path.valid()
                    ? OciErrorCode.NAME_UNKNOWN.toException("an image has a namespace before its name")
                    : OciErrorCode.NAME_INVALID.toException("");
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

    private boolean isName(RegistryPath path, RegistryCaller caller) {
        return editions.repositories(caller.caller().registry()).isName(path.reference());
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET") || request.getMethod().equals("HEAD");
    }

    private static boolean isAnonymous(HttpServletRequest request) {
        return request.getHeader(HttpHeaders.AUTHORIZATION) == null;
    }

    /** The caller: {@link Caller#nobody} without credentials, empty with wrong ones. */
    private Optional<RegistryCaller> callerOf(HttpServletRequest request, Destination destination) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            Caller nobody = destination
                    .instance()
                    .map(Caller::nobody)
                    .orElseGet(() -> callers.nobodyAt(request.getServerName()));
            return Optional.of(new RegistryCaller(nobody, Optional.empty()));
        }
        if (authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())) {
            return tokens.verify(authorization.substring(BEARER.length()).strip())
                    .map(holder -> new RegistryCaller(holder.caller(), Optional.of(holder.grants())));
        }
        return BasicCredentials.of(request)
                .filter(login -> properties.basic())
                .flatMap(login -> logins.authenticate(login, destination))
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
