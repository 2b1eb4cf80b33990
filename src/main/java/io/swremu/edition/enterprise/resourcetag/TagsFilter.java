package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.FreeText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * A condition on tags. White space around texts does not count.
 *
 * @param key a tag has it
 * @param values and one of these values, at most 10; {@code *} before one: contains the rest; none: any value
 */
record TagsFilter(
        @Schema(example = "team", minLength = 1, maxLength = ResourceTag.MAX_KEY)
        @NotNull
        @Size(min = 1, max = ResourceTag.MAX_KEY)
        @FreeText
        String key,

        @ArraySchema(
                maxItems = TagsFilter.MAX_VALUES,
                schema = @Schema(example = "web", maxLength = FreeText.MAX_LENGTH))
        @NotNull
        @Size(max = TagsFilter.MAX_VALUES)
        List<@NotNull @FreeText String> values) {
    static final int MAX_VALUES = 10;
}
