package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceArtifacts.
 *
 * @param total how many there are on all pages
 */
record ArtifactList(
        List<ArtifactView> artifacts, @Schema(example = "1") long total) {}
