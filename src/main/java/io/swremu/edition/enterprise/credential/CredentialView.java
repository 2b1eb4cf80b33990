package io.swremu.edition.enterprise.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import java.time.Instant;

/**
 * A long-term credential as clients see it.
 *
 * @param userProfile the user's name
 */
@Schema(name = "AuthToken")
record CredentialView(
        @Schema(example = "5e7a1d0c-2f4b-4f0e-8d3c-9b8a7f6e5d4c") @JsonProperty("token_id")
        String tokenId,

        @Schema(example = "build-machine") String name,
        @Schema(example = "true") boolean enable,

        @Schema(example = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b") @JsonProperty("user_id")
        String userId,

        @Schema(example = "bob") @JsonProperty("user_profile")
        String userProfile,

        @Schema(example = "729c5ab5-826f-11f0-98fa-0255ac1001c4") @JsonProperty("instance_id")
        String instanceId,

        @Schema(example = "2026-03-04T05:06:07.08091Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "2036-03-01T05:06:07.08091Z") @JsonProperty("expire_date")
        Instant expireDate) {

    static CredentialView of(Credential credential, GrantedInstance instance) {
        return new CredentialView(
                credential.id(),
                credential.name(),
                credential.isEnabled(),
                credential.userId(),
                credential.userName(),
                instance.instance().id(),
                credential.createdAt(),
                credential.expiresAt());
    }
}
