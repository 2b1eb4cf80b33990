package io.swremu.companion.door;

import io.swremu.identity.caller.Authenticator;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.Trust;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.web.CredentialCheck;
import io.swremu.platform.web.CurrentRequest;
import io.swremu.platform.web.Surface;
import io.swremu.platform.web.Surface.Credentials;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.stereotype.Component;

/**
 * Guards the emulator's own API. If the server has a token for it, whoever sends that comes in and nobody else. Otherwise it
 * is open to everybody in open mode, and to the administrators of accounts in strict mode.
 */
@Component
class CompanionCredentials implements CredentialCheck {
    private static final String TOKEN_HEADER = "X-Swr-Token";
    private static final String ACCOUNT_TOKEN = "X-Auth-Token";
    private static final String BEARER = "Bearer ";

    private final CompanionProperties options;
    private final Authenticator authenticator;
    private final Trust trust;

    CompanionCredentials(CompanionProperties options, Authenticator authenticator, Trust trust) {
        this.options = options;
        this.authenticator = authenticator;
        this.trust = trust;
    }

    @Override
    public Credentials kind() {
        return Credentials.ADMINISTRATOR;
    }

    @Override
    public HttpServletRequest check(HttpServletRequest request, HttpServletResponse response, CurrentRequest current)
            throws IOException {
        if (options.token() != null) {
            check(request, options.token());
        } else if (trust.checksCredentials()) {
            requireNoSignatureOfStream(request, current);
            var authenticated = authenticator.authenticate(request);
            current.enter(authenticated);
            if (!authenticated.user().administrator()) {
                throw ErrorCode.OPERATION_FORBIDDEN.toException("only for administrators");
            }
        }
        return request;
    }

    /** A signature covers the body, which would have to be read whole. */
    private static void requireNoSignatureOfStream(HttpServletRequest request, CurrentRequest current) {
        boolean streamed = current.surface().bodyAt(request.getRequestURI()) == Surface.Body.STREAMED;
        if (streamed && HttpMethod.PUT.matches(request.getMethod()) && request.getHeader(ACCOUNT_TOKEN) == null) {
            throw ErrorCode.NOT_AUTHENTICATED.toException(
                    "a body of any size cannot be signed: send a token in the header " + ACCOUNT_TOKEN);
        }
    }

    private static void check(HttpServletRequest request, String token) {
        String sent = sentBy(request);
        if (sent == null || !Secrets.same(sent, token)) {
            throw ErrorCode.NOT_AUTHENTICATED.toException("the value of swr.companion.token is needed, in the header "
                    + TOKEN_HEADER + " or as bearer token");
        }
    }

    private static @Nullable String sentBy(HttpServletRequest request) {
        String own = request.getHeader(TOKEN_HEADER);
        if (own != null) {
            return own;
        }
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization != null && authorization.regionMatches(true, 0, BEARER, 0, BEARER.length())
                ? authorization.substring(BEARER.length()).strip()
                : null;
    }
}
