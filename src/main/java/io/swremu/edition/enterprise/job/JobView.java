package io.swremu.edition.enterprise.job;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;

/** A job as clients see it. */
record JobView(
        @Schema(example = "36dba6b3-b2d5-11eb-8a34-0255ac101b0e")
        String id,

        @Schema(example = "36ce3a5c-b2d5-11eb-8a34-0255ac101b0e") @JsonProperty("instance_id")
        String instanceId,

        @Schema(example = "36ce3a5c-b2d5-11eb-8a34-0255ac101b0e") @JsonProperty("resource_id")
        String resourceId,

        @Schema(example = "test-1") @JsonProperty("resource_name")
        String resourceName,

        @Schema(example = "CreateInstance") String type,
        @Schema(example = "Success") JobStatus status,

        @Schema(examples = "", description = "Why it has failed.")
        String reason,

        @Schema(example = "2021-05-12T03:50:38.305978Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "2021-05-12T03:50:43.315473Z") @JsonProperty("updated_at")
        Instant updatedAt) {

    static JobView of(InstanceJob job) {
        return new JobView(
                job.id(),
                job.instanceId(),
                job.instanceId(),
                job.resourceName(),
                job.type(),
                job.status(),
                job.reason(),
                job.createdAt(),
                job.updatedAt());
    }
}
