package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of ListReferences: the tags that a signature signs.
 *
 * @param nextMarker absent on the last page
 */
record ReferencePage(
        @Schema(example = "[\"latest\"]") List<String> tags,
        @Schema(example = "false") @JsonProperty("has_more") boolean hasMore,

        @Schema(example = "ODEwMi0w") @JsonProperty("next_marker") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String nextMarker) {}
