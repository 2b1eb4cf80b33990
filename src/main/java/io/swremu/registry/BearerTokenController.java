package io.swremu.registry;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Hidden;
import io.swagger.v3.oas.annotations.Operation;
import io.swremu.identity.caller.BasicCredentials;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.RegistryTokens;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/**
 * Issues bearer tokens for a user name and a password. Only GET is served: clients that try POST first repeat the
 * request with GET after a 404.
 */
@Hidden
@RestController
class BearerTokenController {
    private static final String AUTHENTICATE_ERROR = "Authenticate Error";
    private static final int MAX_SCOPES = 100;

    private final RegistryLogins logins;
    private final RegistryTokens tokens;
    private final TokenGrants grants;
    private final Callers callers;
    private final Destinations destinations;

    BearerTokenController(
            RegistryLogins logins,
            RegistryTokens tokens,
            TokenGrants grants,
            Callers callers,
            Destinations destinations) {
        this.logins = logins;
        this.tokens = tokens;
        this.grants = grants;
        this.callers = callers;
        this.destinations = destinations;
    }

    @Operation(operationId = "IssueRegistryToken")
    @GetMapping({Challenges.TOKENS, Challenges.TOKENS + "/"})
    Answer token(HttpServletRequest request) {
        Destination address = destinations.ofHost(request);
        Caller nobody =
                address.instance().map(Caller::nobody).orElseGet(() -> callers.nobodyAt(request.getServerName()));
        var decided = grants.of(scopesOf(request), callerOf(request, address).orElse(nobody), nobody, address);
        var issued = tokens.issue(decided.holder(), decided.grants());
        return new Answer(issued.text(), issued.text(), (int) RegistryTokens.LIFETIME.toSeconds(), issued.issuedAt());
    }

    /** Empty without credentials. */
    private Optional<Caller> callerOf(HttpServletRequest request, Destination address) {
        String authorization = request.getHeader(HttpHeaders.AUTHORIZATION);
        return authorization == null
                ? Optional.empty()
                : Optional.of(BasicCredentials.parse(authorization)
                        .flatMap(login -> logins.authenticate(login, address))
                        .orElseThrow(() -> TokenGrants.denied(AUTHENTICATE_ERROR)));
    }

    /** The requested scopes. Each comes in a parameter of its own, or several come in one, separated by spaces. */
    private static List<Scope> scopesOf(HttpServletRequest request) {
        String[] parameters = request.getParameterValues("scope");
        return parameters == null
                ? List.of()
                : Arrays.stream(parameters)
                        .flatMap(parameter -> Arrays.stream(parameter.split(" ")))
                        .limit(MAX_SCOPES)
                        .flatMap(text -> Scope.parse(text).stream())
                        .toList();
    }

    /** The answer, with the token under both names that clients look for. */
    record Answer(
            String token,
            @JsonProperty("access_token") String accessToken,
            @JsonProperty("expires_in") int expiresIn,
            @JsonProperty("issued_at") Instant issuedAt) {
        /** Leaves the token out of logs. */
        @Override
        public String toString() {
            return "Answer[" + issuedAt + "]";
        }
    }
}
