package io.swremu.identity.caller;

import io.swremu.identity.credential.KeyAccounts;
import io.swremu.identity.credential.TokenService;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.Trust;
import io.swremu.platform.error.CredentialsRefusedException;
import io.swremu.platform.error.ErrorCode;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.Collections;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;

/**
 * Finds out whose credentials a request carries: a token, or a signature by an access key. In open mode they are taken
 * as they are, and unknown ones stand for the default user; in strict mode they are checked.
 */
@Component
public class Authenticator {
    private static final String TOKEN = "X-Auth-Token";
    private static final String PROJECT = "X-Project-Id";
    private static final Pattern ACCESS_KEY = Pattern.compile("(?:Access|Credential)=([A-Za-z0-9_-]{1,64})[,/ ]");

    private final TokenService tokens;
    private final SignatureAuthenticator signatures;
    private final KnownIdentities identities;
    private final KeyAccounts keyAccounts;
    private final Trust trust;

    Authenticator(
            TokenService tokens,
            SignatureAuthenticator signatures,
            KnownIdentities identities,
            KeyAccounts keyAccounts,
            Trust trust) {
        this.tokens = tokens;
        this.signatures = signatures;
        this.identities = identities;
        this.keyAccounts = keyAccounts;
        this.trust = trust;
    }

    /**
     * Whose credentials they are. A token goes before a signature, as it does in the real service.
     *
     * @throws CredentialsRefusedException if there are none, or strict mode refuses them
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NOT_AUTHENTICATED} for an expired token,
     *     {@link ErrorCode#OPERATION_FORBIDDEN} for another account's project, both in strict mode
     */
    public Authenticated authenticate(HttpServletRequest request) throws IOException {
        String token = header(request, TOKEN);
        if (token != null) {
            return byToken(token, request);
        }
        String authorization = header(request, HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            throw new CredentialsRefusedException("x-auth-token not found");
        }
        if (trust.checksCredentials()
                && Collections.list(request.getHeaders(HttpHeaders.AUTHORIZATION))
                                .size()
                        > 1) {
            throw new CredentialsRefusedException("more than one Authorization header");
        }
        Identity user =
                trust.checksCredentials() ? signatures.authenticate(authorization, request) : named(authorization);
        return new Authenticated(user, projectNamed(request, user), false);
    }

    private Authenticated byToken(String text, HttpServletRequest request) {
        var token = identities.ofToken(text);
        Identity user = trust.admit(token.map(TokenService.Grantee::user), Identity::enabled)
                .orElseThrow(() -> new CredentialsRefusedException("decrypt token fail"));
        if (trust.checksCredentials() && !tokens.isValid(token.orElseThrow())) {
            throw ErrorCode.NOT_AUTHENTICATED.toException("the token has expired");
        }
        var project = token.flatMap(TokenService.Grantee::project);
        return new Authenticated(
                user, project.isPresent() || trust.needsProject() ? project : projectNamed(request, user), true);
    }

    private Optional<Project> projectNamed(HttpServletRequest request, Identity user) {
        String id = header(request, PROJECT);
        if (id == null) {
            return Optional.empty();
        }
        var project = identities.project(id).filter(found -> found.domainId().equals(user.domainId()));
        if (project.isEmpty() && !trust.acceptsUnknownNames()) {
            throw ErrorCode.OPERATION_FORBIDDEN.toException("the project is not the account's");
        }
        return project;
    }

    /** The user whose key the header names, in whatever scheme; whose key it becomes, or the default user. */
    private Identity named(String authorization) {
        var owner =
                accessKeyIn(authorization).flatMap(key -> identities.owner(key).or(() -> keyAccounts.of(key)));
        return trust.admit(owner, user -> false)
                .orElseThrow(() -> new CredentialsRefusedException("the signature is not checked"));
    }

    private static Optional<String> accessKeyIn(String authorization) {
        var basic = BasicCredentials.parse(authorization);
        if (basic.isPresent()) {
            String user = basic.get().user();
            return Optional.of(user.substring(user.indexOf('@') + 1));
        }
        Matcher signature = ACCESS_KEY.matcher(authorization);
        return signature.find() ? Optional.of(signature.group(1)) : Optional.empty();
    }

    private static @Nullable String header(HttpServletRequest request, String name) {
        String value = request.getHeader(name);
        return value == null || value.isBlank() ? null : value.strip();
    }
}
