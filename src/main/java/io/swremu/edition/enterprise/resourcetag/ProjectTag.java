package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** A key with all its values, each once. */
record ProjectTag(
        @Schema(example = "team") String key,
        @ArraySchema(schema = @Schema(example = "web")) List<String> values) {}
