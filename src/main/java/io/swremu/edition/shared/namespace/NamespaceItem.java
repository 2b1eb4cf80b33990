package io.swremu.edition.shared.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * An organization in the answer of ListNamespaces. The two counters are in the live service's answers and the
 * Terraform provider reads them, although no page documents them.
 *
 * @param auth the caller's level: 7 manage, 3 edit, 1 read, 0 only something inside
 * @param accessUserCount permission entries, the creator's included
 * @param repoCount image repositories
 */
public record NamespaceItem(
        @Schema(example = "7") long id,
        @Schema(example = "group") String name,

        @Schema(example = "test") @JsonProperty("creator_name")
        String creatorName,

        @Schema(
                example = "7",
                allowableValues = {"7", "3", "1", "0"})
        int auth,

        @Schema(example = "1") @JsonProperty("access_user_count")
        long accessUserCount,

        @Schema(example = "2") @JsonProperty("repo_count") int repoCount) {}
