package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/**
 * A step of a build. Clients of the service look for the time under two names.
 *
 * @param emptyLayer whether it added no layer; then what describes one is empty
 */
record BuildHistory(
        @Schema(example = "2025-07-23T08:27:47.327Z") String created,

        @Schema(example = "2025-07-23T08:27:47.327Z") @JsonProperty("created_at")
        String createdAt,

        @Schema(example = "CMD [\"/bin/sh\"]") @JsonProperty("created_by")
        String createdBy,

        @Schema(example = "false") @JsonProperty("empty_layer")
        boolean emptyLayer,

        @Schema(example = "application/vnd.docker.image.rootfs.diff.tar.gzip")
        String mediaType,

        @Schema(example = "38937129") long size,

        @Schema(example = "sha256:6c3c624b58dbbcd3c0dd82b4c53f04194d1247c6eebdaab7c610cf7d66709b3b")
        String digest) {}
