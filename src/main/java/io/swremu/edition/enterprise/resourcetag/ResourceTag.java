package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.FreeText;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;

/**
 * A tag of an instance or a namespace. White space around both texts does not count.
 *
 * @param key 1 to 128 characters
 * @param value up to 255 characters
 */
public record ResourceTag(
        @Schema(example = "team", minLength = 1, maxLength = ResourceTag.MAX_KEY)
        @NotNull
        @Size(min = 1, max = ResourceTag.MAX_KEY)
        @FreeText
        String key,

        @Schema(example = "web", maxLength = FreeText.MAX_LENGTH) @NotNull @FreeText
        String value) {
    /** The longest key, in characters. */
    public static final int MAX_KEY = 128;

    /** The same without white space around its texts. */
    public ResourceTag trimmed() {
        return new ResourceTag(key.strip(), value.strip());
    }
}
