package io.swremu.edition.enterprise.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Answer of the operations that create credentials.
 *
 * @param authToken the password, which is shown this one time
 * @param userId the user for {@code docker login}
 */
record NewCredential(
        @Schema(example = "Pq3vX0mD9kz1sB7wYc4nTf8gJh2aLr6eUi5oQxWdEvRtZyMlNbKpHsGjFcAuVoI1")
        @JsonProperty("auth_token")
        String authToken,

        @Schema(example = "2026-03-04T05:06:07.08091Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "2026-03-05T05:06:07.08091Z") @JsonProperty("expire_date")
        Instant expireDate,

        @Schema(example = "5e7a1d0c-2f4b-4f0e-8d3c-9b8a7f6e5d4c") @JsonProperty("token_id")
        String tokenId,

        @Schema(example = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b") @JsonProperty("user_id")
        String userId) {

    /** Leaves the password out: this may be logged. */
    @Override
    public String toString() {
        return "NewCredential[tokenId=" + tokenId + "]";
    }
}
