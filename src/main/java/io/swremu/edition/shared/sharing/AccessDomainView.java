package io.swremu.edition.shared.sharing;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.time.Times;

/**
 * Answer of ShowAccessDomain. For an account with which nothing is shared all texts are empty: the Terraform provider
 * looks at {@code exist} alone.
 *
 * @param created a time, or empty
 * @param updated a time, or empty
 */
@JsonPropertyOrder("exist")
record AccessDomainView(
        @Schema(example = "true") boolean exist,
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

        @Schema(example = "2020-10-30T11:35:02.939134Z") String created,
        @Schema(example = "2020-10-30T11:35:02.939134Z") String updated,
        @Schema(example = "true") boolean status) {
    /** What is answered for an account that has no share. */
    static final AccessDomainView NONE = new AccessDomainView(false, "", "", "", "", "", "", "", "", "", "", false);

    static AccessDomainView of(ShareView share) {
        return new AccessDomainView(
                true,
                share.namespace(),
                share.repository(),
                share.accessDomain(),
                share.permit(),
                share.deadline(),
                share.description(),
                share.creatorId(),
                share.creatorName(),
                Times.SHORT.format(share.created()),
                Times.SHORT.format(share.updated()),
                share.status());
    }
}
