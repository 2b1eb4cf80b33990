package io.swremu.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of ListRepositoryTag. @param nextMarker absent on the last page */
record TagPage(
        List<TagView> tags,
        @JsonProperty("has_more") boolean hasMore,
        @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable String nextMarker) {}
