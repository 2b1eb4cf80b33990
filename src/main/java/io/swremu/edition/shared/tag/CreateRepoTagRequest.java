package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import org.jspecify.annotations.Nullable;

/** Body of CreateRepoTag. @param override whether an existing destination moves; false when absent */
record CreateRepoTagRequest(
        @Schema(example = "v1", pattern = TagName.PATTERN) @NotEmpty @JsonProperty("source_tag")
        String sourceTag,

        @Schema(example = "stable", pattern = TagName.PATTERN) @NotEmpty @JsonProperty("destination_tag")
        String destinationTag,

        @Schema(example = "false", defaultValue = "false") @Nullable
        Boolean override) {}
