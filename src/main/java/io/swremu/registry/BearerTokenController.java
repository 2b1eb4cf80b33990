package io.swremu.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import io.swremu.iam.BasicCredentials;
import io.swremu.iam.Caller;
import io.swremu.iam.RegionProperties;
import io.swremu.login.LoginService;
import io.swremu.login.RegistryTokens;
import io.swremu.login.RegistryTokens.Grant;
import io.swremu.namespace.NamespaceName;
import io.swremu.repository.RepositoryName;
import io.swremu.web.OciErrorCode;
import io.swremu.web.SwrException;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Where clients get bearer tokens for a user name and a password. Only GET: clients that try POST first come back with
 * GET after a 404.
 */
@Hidden
@RestController
class BearerTokenController {
    private static final String AUTHENTICATE_ERROR = "Authenticate Error";
    private static final String ORGANIZATION_MISSING = "Image organization does not exist";
    private static final int MOST_SCOPES = 100;

    private final LoginService logins;
    private final RegistryTokens tokens;
    private final RegistryAccess access;
    private final RegionProperties regions;

    BearerTokenController(LoginService logins, RegistryTokens tokens, RegistryAccess access, RegionProperties regions) {
        this.logins = logins;
        this.tokens = tokens;
        this.access = access;
        this.regions = regions;
    }

    @GetMapping({Challenges.TOKENS, Challenges.TOKENS + "/"})
    Answer token(HttpServletRequest request) {
        Caller caller = callerOf(request);
        String[] scopes = request.getParameterValues("scope");
        var grants = new ArrayList<Grant>();
        if (scopes != null) {
            Arrays.stream(scopes)
                    .flatMap(scope -> Arrays.stream(scope.split(" ")))
                    .limit(MOST_SCOPES)
                    .forEach(scope -> grantOf(scope, new RegistryCaller(caller, Optional.empty()))
                            .ifPresent(grants::add));
        }
        var issued = tokens.issue(caller, grants);
        return new Answer(issued.text(), issued.text(), (int) RegistryTokens.LIFETIME.toSeconds(), issued.issuedAt());
    }

    private Caller callerOf(HttpServletRequest request) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        if (authorization == null) {
            return Caller.nobody(regions.ofHost(request.getServerName()));
        }
        return BasicCredentials.parse(authorization)
                .flatMap(login -> logins.authenticate(login.user(), login.password()))
                .orElseThrow(() -> denied(AUTHENTICATE_ERROR));
    }

    /** What of a scope, such as {@code repository:group/test:pull,push}, the caller gets. */
    private Optional<Grant> grantOf(String scope, RegistryCaller caller) {
        int first = scope.indexOf(':');
        int last = scope.lastIndexOf(':');
        if (first < 0 || first == last || !scope.startsWith("repository")) {
            return Optional.empty();
        }
        String name = scope.substring(first + 1, last);
        int slash = name.indexOf('/');
        if (slash < 0) {
            return Optional.empty();
        }
        List<String> actions = Arrays.stream(scope.substring(last + 1).split(","))
                .flatMap(action -> action.equals("*")
                        ? List.of(RegistryAccess.PULL, RegistryAccess.PUSH, RegistryAccess.DELETE).stream()
                        : List.of(action).stream())
                .toList();
        try {
            var namespace = new NamespaceName(name.substring(0, slash));
            if (!access.exists(namespace, caller)) {
                throw denied(ORGANIZATION_MISSING);
            }
            var repository = new RepositoryName(name.substring(slash + 1));
            return Optional.of(new Grant(name, access.allowed(namespace, repository, actions, caller)));
        } catch (SwrException noSuchName) {
            return Optional.empty();
        }
    }

    private static RuntimeException denied(String text) {
        return OciErrorCode.DENIED.toException("").withText(text).withStatus(HttpStatus.UNAUTHORIZED);
    }

    /** The answer: the same token under the two names that clients look for. */
    record Answer(
            String token,
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") int expiresIn,
            @JsonProperty("issued_at") Instant issuedAt) {
        /** Hides the token. */
        @Override
        public String toString() {
            return "Answer[" + issuedAt + "]";
        }
    }
}
