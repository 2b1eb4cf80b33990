package io.swremu.edition.shared.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** Body of CreateRepoDomains. */
@Schema(name = "CreateRepoDomainsRequestBody")
public record CreateShareRequest(
        @Schema(example = "globex", maxLength = AccessDomainName.MAX_LENGTH, pattern = AccessDomainName.PATTERN)
        @NotEmpty
        @JsonProperty("access_domain")
        String accessDomain,

        @Schema(
                example = "read",
                allowableValues = {"read"})
        @NotEmpty
        String permit,

        @Schema(
                example = "2030-12-31T00:00:00Z",
                description = "forever, or a time in UTC whose whole day counts",
                pattern = Deadline.PATTERN)
        @NotEmpty
        String deadline,

        @Schema(example = "for the test team", maxLength = ShareTerms.MAX_DESCRIPTION) @Nullable
        String description) {

    ShareTerms terms() {
        return ShareTerms.of(permit, deadline, description);
    }
}
