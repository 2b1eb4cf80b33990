package io.swremu.edition.shared.sync;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.shared.repository.ImageRepository;
import java.time.Instant;

/** An item of ShowSyncJob. */
@Schema(name = "SyncJob")
record SyncJobView(
        @Schema(example = "5012", format = "int32") long id,

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domainID")
        String domainId,

        @Schema(example = "test") String domainName,
        @Schema(example = "group") String namespace,
        @Schema(example = "test") String repoName,
        @Schema(example = "v2") String tag,
        @Schema(example = "cn-east-3") String remoteRegionId,
        @Schema(example = "group") String remoteNamespace,
        @Schema(example = "false") boolean override,

        @Schema(
                example = "success",
                implementation = String.class,
                allowableValues = {"waiting", "running", "success", "existed", "failed"})
        SyncStatus status,

        @Schema(example = "0a1b2c3d4e5f60718293a4b5c6d7e8f9")
        String syncOperatorId,

        @Schema(example = "test") String syncOperatorName,
        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant createdAt,
        @Schema(example = "2020-10-30T11:35:02.939134Z") Instant updatedAt) {

    static SyncJobView of(SyncJob job, ImageRepository repository) {
        return new SyncJobView(
                job.id(),
                repository.domainId(),
                repository.domainName(),
                repository.namespaceName(),
                repository.name(),
                job.tag(),
                job.remoteRegion(),
                job.remoteNamespace(),
                job.overridesTags(),
                job.status(),
                job.operatorId(),
                job.operatorName(),
                job.createdAt(),
                job.updatedAt());
    }
}
