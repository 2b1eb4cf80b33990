package io.swremu.identity.iam;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.Parameter;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.tags.Tag;
import io.swremu.identity.caller.Authenticated;
import io.swremu.identity.credential.AccessKeyService;
import io.swremu.identity.credential.SignOn;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.iam.TokenRequest.TokenMethod;
import io.swremu.platform.time.Times;
import jakarta.validation.Valid;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Temporary access keys, for whoever has a token; it may come in the body or, like a signature, in a header. */
@RestController
@Tag(name = "IAM")
class TemporaryKeyController {
    private static final int SHORTEST = 900;
    private static final int LONGEST = 86_400;

    private final AccessKeyService keys;
    private final SignOn signOn;

    TemporaryKeyController(AccessKeyService keys, SignOn signOn) {
        this.keys = keys;
        this.signOn = signOn;
    }

    @PostMapping("/v3.0/OS-CREDENTIAL/securitytokens")
    @ResponseStatus(HttpStatus.CREATED)
    @Operation(operationId = "CreateTemporaryAccessKeyByToken", summary = "Makes a temporary access key")
    @IamRefuses({HttpStatus.BAD_REQUEST, HttpStatus.UNAUTHORIZED, HttpStatus.FORBIDDEN})
    Answer create(@Valid @RequestBody TokenRequest request, @Parameter(hidden = true) Optional<Authenticated> caller) {
        var identity = request.auth().identity();
        if (!identity.methods().equals(List.of("token"))) {
            throw identity.methods().contains("assume_role")
                    ? IamException.forbidden("Agencies of accounts are not emulated.")
                    : IamException.invalid("The method is not token.");
        }
        TokenMethod token = identity.token();
        var temporary = keys.createTemporary(userOf(token, caller), lifetime(token));
        var key = temporary.key();
        return new Answer(new Credential(
                key.accessKey(),
                key.secretKey(),
                temporary.securityToken(),
                Times.MICROSECONDS.format(temporary.expiresAt())));
    }

    private Identity userOf(@Nullable TokenMethod token, Optional<Authenticated> caller) {
        if (token != null && token.id() != null) {
            return signOn.byToken(token.id())
                    .orElseThrow(() -> IamException.unauthorized("The token must be updated."));
        }
        return caller.orElseThrow(() -> IamException.unauthorized(IamError.messageOf(HttpStatus.UNAUTHORIZED)))
                .user();
    }

    private static Duration lifetime(@Nullable TokenMethod token) {
        int seconds = token == null || token.durationSeconds() == null ? SHORTEST : token.durationSeconds();
        if (seconds < SHORTEST || seconds > LONGEST) {
            throw IamException.invalid("duration_seconds must be 900 to 86400.");
        }
        return Duration.ofSeconds(seconds);
    }

    /** Answer with the key. */
    record Answer(Credential credential) {}

    /** A temporary key; the secret and the token are in this answer only. */
    record Credential(
            @Schema(example = "AKTEMPORARY000000001") String access,
            @Schema(example = "temporary-secret") String secret,
            @Schema(example = "MIIBsecuritytoken") String securitytoken,

            @Schema(example = "2026-11-24T08:45:00.000000Z") @JsonProperty("expires_at")
            String expiresAt) {
        /** Hides the secrets. */
        @Override
        public String toString() {
            return "Credential[" + access + "]";
        }
    }
}
