package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.time.Times;

/**
 * What is attached to an artifact, such as its signature. It is an artifact of its own, whose id it has.
 *
 * @param subjectArtifactId to what it is attached
 */
record AccessoryView(
        @Schema(example = "1545") long id,

        @Schema(example = "1545") @JsonProperty("artifact_id")
        long artifactId,

        @Schema(example = "448") @JsonProperty("subject_artifact_id")
        long subjectArtifactId,

        @Schema(example = "558") long size,

        @Schema(example = "sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b")
        String digest,

        @Schema(example = AccessoryType.SIGNATURE) String type,

        @Schema(example = "2025-07-23T08:27:47.327Z") @JsonProperty("created_at")
        String createdAt) {

    static AccessoryView of(Artifact accessory, Artifact subject) {
        return new AccessoryView(
                accessory.id(),
                accessory.id(),
                subject.id(),
                accessory.size(),
                accessory.digest(),
                String.valueOf(accessory.accessoryType()),
                Times.MILLISECONDS.format(accessory.pushedAt()));
    }
}
