package io.swremu.edition.shared.sharing;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.repository.RepositoryRow;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of ListSharedRepoDetails.
 *
 * @param nextMarker id of the next page's first repository; absent on the last page
 */
record SharedPage(
        List<Item> repos,

        @Schema(example = "379402") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        Long nextMarker) {

    /**
     * A shared repository.
     *
     * @param status whether what another account shares may be pulled now; false for own repositories
     */
    @Schema(name = "SharedRepository")
    record Item(
            @Schema(example = "379367") long id,
            @Schema(example = "test") String name,
            @Schema(example = "linux") String category,
            @Schema(example = "test") String description,
            @Schema(example = "2099575") long size,

            @Schema(example = "false") @JsonProperty("is_public")
            boolean isPublic,

            @Schema(example = "2") @JsonProperty("num_images")
            long numImages,

            @Schema(example = "5") @JsonProperty("num_download")
            long numDownload,

            @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("created_at")
            Instant createdAt,

            @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("updated_at")
            Instant updatedAt,

            @Schema(example = "test") @JsonProperty("domain_name")
            String domainName,

            @Schema(example = "group") @JsonProperty("namespace_name")
            String namespaceName,

            @Schema(example = "true") boolean status) {

        static Item of(RepositoryRow row, boolean status) {
            return new Item(
                    row.id(),
                    row.name(),
                    row.category(),
                    row.description(),
                    row.size(),
                    row.isPublic(),
                    row.tagCount(),
                    row.downloadCount(),
                    row.createdAt(),
                    row.updatedAt(),
                    row.domainName(),
                    row.namespace(),
                    status);
        }
    }
}
