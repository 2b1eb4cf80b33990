package io.swremu.edition.enterprise.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.time.Times;

/** A repository of an instance, in lists and alone. */
@Schema(name = "InstanceRepository")
record InstanceRepositoryItem(
        @Schema(example = "37") long id,

        @Schema(example = "app/web", description = "Without the namespace")
        String name,

        @Schema(example = "team") @JsonProperty("namespace_name")
        String namespaceName,

        @Schema(example = "2") @JsonProperty("namespace_id") long namespaceId,
        @Schema(example = "3") @JsonProperty("tag_count") long tagCount,
        @Schema(example = "12") @JsonProperty("pull_count") long pullCount,

        @Schema(example = "3") @JsonProperty("artifact_count")
        long artifactCount,

        @Schema(example = "The shop") String description,

        @Schema(example = "2025-08-27T02:28:31.771Z") @JsonProperty("created_at")
        String createdAt,

        @Schema(example = "2025-08-27T02:28:31.771Z") @JsonProperty("updated_at")
        String updatedAt) {

    static InstanceRepositoryItem of(InstanceRepository repository) {
        return new InstanceRepositoryItem(
                repository.number(),
                repository.name(),
                repository.namespaceName(),
                repository.namespaceNumber(),
                repository.tagCount(),
                repository.pullCount(),
                repository.artifactCount(),
                repository.description(),
                Times.MILLISECONDS.format(repository.createdAt()),
                Times.MILLISECONDS.format(repository.updatedAt()));
    }
}
