package io.swremu.identity.iam;

import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.headers.Header;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.responses.ApiResponse;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.caller.Authenticated;
import io.swremu.identity.credential.SignOn;
import io.swremu.identity.credential.TokenService;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.Project;
import io.swremu.identity.directory.Trust;
import io.swremu.identity.iam.TokenRequest.Scope;
import io.swremu.platform.web.PublicAddress;
import jakarta.validation.Valid;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Issues and shows IAM tokens. */
@RestController
@RequestMapping("/v3/auth/tokens")
@Tag(name = "IAM")
class TokenController {
    private static final String SUBJECT = "X-Subject-Token";
    private static final String NO_CATALOG = "Any value: the answer has no catalog of services";

    private final SignOn signOn;
    private final Trust trust;
    private final Proofs proofs;
    private final TokenService tokens;
    private final Catalog catalog;

    TokenController(SignOn signOn, Trust trust, Proofs proofs, TokenService tokens, Catalog catalog) {
        this.signOn = signOn;
        this.trust = trust;
        this.proofs = proofs;
        this.tokens = tokens;
        this.catalog = catalog;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(
            operationId = "KeystoneCreateUserTokenByPassword",
            summary = "Issues a token by password, token or access key")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN})
    @ApiResponse(
            responseCode = "201",
            headers = @Header(name = SUBJECT, description = "The token", schema = @Schema(type = "string")))
    ResponseEntity<TokenView> create(
            @Valid @RequestBody TokenRequest request,
            @Parameter(description = NO_CATALOG) @RequestParam(required = false) @Nullable String nocatalog,
            PublicAddress address) {
        Identity user = proofs.userOf(request.auth().identity());
        var issued = tokens.issue(
                user,
                scope(user, request.auth().scope()),
                request.auth().identity().methods().get(0));
        return ResponseEntity.status(HttpStatus.CREATED)
                .header(SUBJECT, issued.text())
                .body(TokenView.of(issued.grantee(), catalogFor(nocatalog, address)));
    }

    @GetMapping
    @Operation(operationId = "KeystoneValidateToken", summary = "Shows what a token stands for")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.FORBIDDEN, HttpStatus.NOT_FOUND})
    @ApiResponse(
            responseCode = "200",
            headers = @Header(name = SUBJECT, description = "The token", schema = @Schema(type = "string")))
    ResponseEntity<TokenView> show(
            @Parameter(hidden = true) Authenticated caller,
            @Parameter(description = "The token in question") @RequestHeader(SUBJECT) String subject,
            @Parameter(description = NO_CATALOG) @RequestParam(required = false) @Nullable String nocatalog,
            PublicAddress address) {
        var token = tokens.find(subject)
                .filter(tokens::isValid)
                .orElseThrow(() -> IamException.notFound("The token is unknown or has expired."));
        if (!token.user().domainId().equals(caller.user().domainId())) {
            throw IamException.forbidden("The token is another account's.");
        }
        return ResponseEntity.ok().header(SUBJECT, subject).body(TokenView.of(token, catalogFor(nocatalog, address)));
    }

    private @Nullable List<Catalog.Service> catalogFor(@Nullable String nocatalog, PublicAddress address) {
        return nocatalog == null || nocatalog.isEmpty() ? catalog.at(address) : null;
    }

    private @Nullable Project scope(Identity user, @Nullable Scope scope) {
        if (scope == null) {
            return null;
        }
        var named = scope.project();
        if (named != null) {
            var project = signOn.project(user, named.id(), named.name());
            boolean foreign = named.domain() != null && !isAccountOf(user, named.domain());
            if ((project.isEmpty() || foreign) && !trust.acceptsUnknownNames()) {
                throw IamException.unauthorized("The project does not exist or is another account's.");
            }
            return project.orElse(null);
        }
        var domain = scope.domain();
        if (domain != null && !trust.acceptsUnknownNames() && !isAccountOf(user, domain)) {
            throw IamException.unauthorized("The domain does not exist or is not the user's.");
        }
        return null;
    }

    private static boolean isAccountOf(Identity user, TokenRequest.Named domain) {
        return user.domainId().equals(domain.id()) || user.domainName().equals(domain.name());
    }
}
