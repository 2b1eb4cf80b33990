package io.swremu.tag;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Answer of ListReferences: the tags that a signature signs. @param nextMarker absent on the last page */
record ReferencePage(
        List<String> tags,
        @JsonProperty("has_more") boolean hasMore,

        @JsonProperty("next_marker") @JsonInclude(JsonInclude.Include.NON_NULL) @Nullable
        String nextMarker) {}
