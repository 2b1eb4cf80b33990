package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of ListRepositoryTag.
 *
 * @param nextMarker absent on the last page
 */
record TagPage(
        List<TagView> tags,
        @Schema(example = "true") @JsonProperty("has_more") boolean hasMore,

        @Schema(example = "ODEwMi0yMDIw") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String nextMarker) {}
