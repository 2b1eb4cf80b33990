package io.swremu.edition.shared.tag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.content.tag.Tag;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;

/** A valid tag: 1 to 128 letters, digits, {@code _}, {@code .} and {@code -}, the last two not first. */
@Schema(implementation = String.class, example = "latest", description = "A tag.", pattern = TagName.PATTERN)
@Refuses({ErrorCode.TAG_INVALID, ErrorCode.TAG_NOT_FOUND})
public record TagName(String value) {
    /** The rule as an expression of JSON Schema. */
    public static final String PATTERN = Tag.NAME_PATTERN;

    /**
     * Checks the tag.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_INVALID} if it breaks the rule
     */
    public TagName {
        if (!Tag.isName(value)) {
            throw ErrorCode.TAG_INVALID.toException("");
        }
    }
}
