package io.swremu.edition.enterprise.artifact;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of ListInstanceAllArtifacts.
 *
 * @param nextMarker the marker of the next page; absent on the last one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record AllArtifacts(
        List<ArtifactView> artifacts,

        @Schema(example = "243") @JsonProperty("next_marker") @Nullable
        Long nextMarker) {}
