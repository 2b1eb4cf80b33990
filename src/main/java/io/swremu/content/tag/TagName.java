package io.swremu.content.tag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import java.util.regex.Pattern;

/** A valid tag: 1 to 128 letters, digits, {@code _}, {@code .} and {@code -}, the last two not first. */
@Schema(implementation = String.class, example = "latest", description = "A tag.", pattern = TagName.PATTERN)
@Refuses({ErrorCode.TAG_INVALID, ErrorCode.TAG_NOT_FOUND})
public record TagName(String value) {
    /** The rule as an expression of JSON Schema. */
    public static final String PATTERN = "^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$";

    private static final Pattern VALID = Pattern.compile(PATTERN);

    /**
     * Checks the tag.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_INVALID} if it breaks the rule
     */
    public TagName {
        if (!isValid(value)) {
            throw ErrorCode.TAG_INVALID.toException("");
        }
    }

    /** Whether a text is a tag. */
    public static boolean isValid(String text) {
        return VALID.matcher(text).matches();
    }
}
