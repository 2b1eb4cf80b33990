package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** A tag of a repository, with its artifact. */
record ImageTagView(
        @Schema(example = "294") long id,
        @Schema(example = "1.0.3") String name,

        @Schema(example = "242") @JsonProperty("artifact_id")
        long artifactId,

        @Schema(example = "sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b")
        String digest,

        @Schema(example = "37") @JsonProperty("repository_id")
        long repositoryId,

        @Schema(example = "2") @JsonProperty("namespace_id") long namespaceId,
        @Schema(example = "IMAGE") String type,

        @Schema(example = "application/vnd.docker.container.image.v1+json") @JsonProperty("media_type")
        String mediaType,

        @Schema(example = "application/vnd.docker.distribution.manifest.v2+json") @JsonProperty("manifest_media_type")
        String manifestMediaType,

        @Schema(example = "38937129") long size,

        @Schema(example = "2025-07-23T08:27:47.327Z") @JsonProperty("push_time")
        String pushTime,

        @Schema(example = "2025-08-27T12:30:01.396Z") @JsonProperty("pull_time")
        String pullTime) {}
