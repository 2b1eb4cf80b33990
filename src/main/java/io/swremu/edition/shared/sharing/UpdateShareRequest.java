package io.swremu.edition.shared.sharing;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/**
 * Body of UpdateRepoDomains.
 *
 * @param description absent: becomes empty
 */
@Schema(name = "UpdateRepoDomainsRequestBody")
record UpdateShareRequest(
        @Schema(
                example = "read",
                allowableValues = {"read"})
        @NotEmpty
        String permit,

        @Schema(
                example = "forever",
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
