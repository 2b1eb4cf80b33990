package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A tag of an artifact.
 *
 * @param pushTime when the tag was last set
 * @param pullTime when the artifact was last pulled by this tag
 */
record ArtifactTag(
        @Schema(example = "294") long id,

        @Schema(example = "37") @JsonProperty("repository_id")
        long repositoryId,

        @Schema(example = "242") @JsonProperty("artifact_id")
        long artifactId,

        @Schema(example = "1.0.3") String name,

        @Schema(example = "2025-07-23T08:27:47.327Z") @JsonProperty("push_time")
        String pushTime,

        @Schema(example = "2025-08-27T12:30:01.396Z") @JsonProperty("pull_time")
        String pullTime) {}
