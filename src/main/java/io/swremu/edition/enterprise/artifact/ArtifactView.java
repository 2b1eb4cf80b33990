package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.repository.InstanceRepository;
import java.util.List;

/**
 * An artifact: one digest of a repository.
 *
 * @param repositoryName with the namespace
 * @param mediaType of the configuration; of an index, its own
 * @param pullTime year 1 if it was never pulled
 * @param pushTime when the digest was first pushed
 * @param size of manifest, configuration and layers; of an index, of itself and all its children
 */
record ArtifactView(
        @Schema(example = "sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b")
        String digest,

        @Schema(example = "242") long id,

        @Schema(example = "37") @JsonProperty("repository_id")
        long repositoryId,

        @Schema(example = "team/app/web") @JsonProperty("repository_name")
        String repositoryName,

        @Schema(example = "IMAGE") String type,
        @Schema(example = "2") @JsonProperty("namespace_id") long namespaceId,

        @Schema(example = "application/vnd.docker.container.image.v1+json") @JsonProperty("media_type")
        String mediaType,

        @Schema(example = "application/vnd.docker.distribution.manifest.v2+json") @JsonProperty("manifest_media_type")
        String manifestMediaType,

        @Schema(example = "2025-08-27T12:30:01.396Z") @JsonProperty("pull_time")
        String pullTime,

        @Schema(example = "2025-07-23T08:27:47.327Z") @JsonProperty("push_time")
        String pushTime,

        @Schema(example = "38937129") long size,
        List<ArtifactTag> tags) {

    static ArtifactView of(Artifact artifact, InstanceRepository repository, List<ArtifactTag> tags) {
        return new ArtifactView(
                artifact.digest(),
                artifact.id(),
                repository.number(),
                repository.fullName(),
                artifact.type(),
                repository.namespaceNumber(),
                artifact.mediaType(),
                artifact.manifestMediaType(),
                PullTime.of(artifact.pulledAt()),
                PullTime.of(artifact.pushedAt()),
                artifact.size(),
                tags);
    }
}
