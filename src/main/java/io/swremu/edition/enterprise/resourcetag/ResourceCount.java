package io.swremu.edition.enterprise.resourcetag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;

/** Answer of the operations that count resources by their tags. */
record ResourceCount(
        @Schema(example = "1") @JsonProperty("total_count") long total) {}
