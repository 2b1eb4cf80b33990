package io.swremu.edition.shared.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.repository.ImageRepository;
import java.time.Instant;

/**
 * An item of ListRepoDomains.
 *
 * @param created when it was shared
 * @param status whether it may be pulled now
 */
@Schema(name = "ShowRepoDomainsResponse")
record ShareView(
        @Schema(example = "group") String namespace,
        @Schema(example = "test") String repository,

        @Schema(example = "globex") @JsonProperty("access_domain")
        String accessDomain,

        @Schema(example = "read") String permit,
        @Schema(example = "forever") String deadline,
        @Schema(example = "for the test team") String description,

        @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @JsonProperty("creator_id")
        String creatorId,

        @Schema(example = "test") @JsonProperty("creator_name")
        String creatorName,

        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant created,
        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant updated,
        @Schema(example = "true") boolean status) {

    static ShareView of(Share share, ImageRepository repository, Instant now) {
        return new ShareView(
                repository.namespaceName(),
                repository.name(),
                share.accessDomain(),
                ShareTerms.PERMIT,
                share.deadline(),
                share.description(),
                share.creatorId(),
                share.creatorName(),
                share.createdAt(),
                share.updatedAt(),
                share.isValidAt(now));
    }
}
