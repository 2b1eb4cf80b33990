package io.swremu.retention;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.tag.TagPattern;
import io.swremu.web.ErrorCode;
import jakarta.validation.constraints.NotEmpty;

/**
 * Tags that a rule leaves alone.
 *
 * @param kind {@code label} for one tag, {@code regexp} for those that an expression matches as a whole
 * @param pattern the tag or the expression
 */
@JsonPropertyOrder({"kind", "pattern"})
record TagSelector(
        @Schema(
                example = "label",
                allowableValues = {"label", "regexp"})
        @NotEmpty
        String kind,

        @Schema(example = "latest") @NotEmpty String pattern) {
    private static final String LABEL = "label";
    private static final String REGEXP = "regexp";
    private static final int LONGEST = 1000;

    /** @throws io.swremu.web.SwrException {@link ErrorCode#PARAMETER_INVALID} if there is no such kind or pattern */
    void check() {
        boolean valid = kind.equals(LABEL)
                ? pattern.length() <= LONGEST
                : kind.equals(REGEXP) && TagPattern.of(pattern).isPresent();
        if (!valid) {
            throw ErrorCode.PARAMETER_INVALID.toException("tag_selectors");
        }
    }

    /** Who asks whether a tag is one of them; an expression is compiled once. */
    java.util.function.Predicate<String> matcher() {
        return kind.equals(LABEL) ? pattern::equals : TagPattern.of(pattern).orElseThrow()::matches;
    }
}
