package io.swremu.edition.shared.report;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Answer of ShowDomainOverview: the figures of the caller's account in the caller's region.
 *
 * @param namespaces organizations; the key is misspelt in the real service, too
 * @param repositories image repositories
 * @param images tags
 * @param storeSpace what the images take up, each blob once, in MB
 * @param downflowSize what was ever pulled, in MB
 */
record DomainOverview(
        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(example = "test") @JsonProperty("domain_name")
        String domainName,

        @Schema(example = "1") @JsonProperty("namspace_num") long namespaces,
        @Schema(example = "2") @JsonProperty("repo_num") long repositories,
        @Schema(example = "5") @JsonProperty("image_num") long images,

        @Schema(example = "99.21") @JsonProperty("store_space")
        double storeSpace,

        @Schema(example = "12.5") @JsonProperty("downflow_size")
        double downflowSize) {}
