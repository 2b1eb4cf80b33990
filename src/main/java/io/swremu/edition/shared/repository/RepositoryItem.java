package io.swremu.edition.shared.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.web.PublicAddress;
import java.time.Instant;
import java.util.List;

/**
 * A repository in the answer of ListReposDetails. There is no id here.
 *
 * @param logo empty, as in the live service
 * @param url empty, as in the live service
 * @param tags the names of all tags, newest first
 * @param status whether what another account shares may be pulled now; false for own repositories
 * @param totalRange how many repositories match the query, on all its pages
 */
public record RepositoryItem(
        @Schema(example = "test") String name,
        @Schema(example = "linux") String category,
        @Schema(example = "test") String description,
        @Schema(example = "2099575") long size,

        @Schema(example = "false") @JsonProperty("is_public")
        boolean isPublic,

        @Schema(example = "2") @JsonProperty("num_images") long numImages,
        @Schema(example = "5") @JsonProperty("num_download") long numDownload,

        @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("updated_at")
        Instant updatedAt,

        @Schema(examples = "") String logo,
        @Schema(examples = "") String url,
        @Schema(example = "localhost:5080/group/test") String path,

        @Schema(example = "localhost:5080/group/test") @JsonProperty("internal_path")
        String internalPath,

        @Schema(example = "test") @JsonProperty("domain_name")
        String domainName,

        @Schema(example = "group") String namespace,
        @Schema(example = "[\"v2\",\"latest\"]") List<String> tags,
        @Schema(example = "false") boolean status,
        @Schema(example = "1") @JsonProperty("total_range") long totalRange) {

    /** A repository as the lists show it. */
    public static RepositoryItem of(
            RepositoryRow row, List<String> tags, boolean status, long total, PublicAddress address) {
        String path = address.image(row.namespace(), row.name());
        return new RepositoryItem(
                row.name(),
                row.category(),
                row.description(),
                row.size(),
                row.isPublic(),
                row.tagCount(),
                row.downloadCount(),
                row.createdAt(),
                row.updatedAt(),
                "",
                "",
                path,
                path,
                row.domainName(),
                row.namespace(),
                tags,
                status,
                total);
    }
}
