package io.swremu.edition.shared.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/**
 * Answer of ShowRepository: always these 18 keys.
 *
 * @param name without the organization, with {@code /}
 * @param size bytes of the distinct blobs
 * @param numImages tags
 * @param numDownload pulls
 * @param url empty, as in the live service
 * @param path what {@code docker push} takes
 * @param internalPath the same as path
 * @param priority 0, as in the live service
 */
record RepositoryView(
        @Schema(example = "379367") long id,
        @Schema(example = "7") @JsonProperty("ns_id") long namespaceId,
        @Schema(example = "test") String name,
        @Schema(example = "linux") String category,
        @Schema(example = "test") String description,

        @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9") @JsonProperty("creator_id")
        String creatorId,

        @Schema(example = "test") @JsonProperty("creator_name")
        String creatorName,

        @Schema(example = "2099575") long size,

        @Schema(example = "false") @JsonProperty("is_public")
        boolean isPublic,

        @Schema(example = "2") @JsonProperty("num_images") long numImages,
        @Schema(example = "5") @JsonProperty("num_download") long numDownload,
        @Schema(examples = "") String url,
        @Schema(example = "localhost:5080/group/test") String path,

        @Schema(example = "localhost:5080/group/test") @JsonProperty("internal_path")
        String internalPath,

        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant created,
        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant updated,

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(example = "0") int priority) {}
