package io.swremu.edition.enterprise.lifecycle;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * Answer of CreateInstance.
 *
 * @param jobId the job that tells how far the instance is
 */
record CreatedInstance(
        @Schema(example = "c6bc2a5e-9d41-11f0-98fa-0255ac1001c4") @JsonProperty("instance_id")
        String instanceId,

        @Schema(example = "d8d6e6f3-9d41-11f0-98fa-0255ac1001c4") @JsonProperty("job_id")
        String jobId) {}
