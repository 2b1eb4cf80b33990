package io.swremu.edition.shared.retention;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.content.tag.Tag;
import io.swremu.content.tag.TagPattern;
import io.swremu.platform.error.ErrorCode;
import jakarta.validation.constraints.NotEmpty;
import java.util.Optional;
import java.util.function.Predicate;

/**
 * Tags that a rule leaves alone.
 *
 * @param kind {@code label} for one tag, {@code regexp} for those that an expression matches as a whole
 * @param pattern the tag or the expression
 */
@JsonPropertyOrder({"kind", "pattern"})
public record TagSelector(
        @Schema(
                example = "label",
                allowableValues = {"label", "regexp"})
        @NotEmpty
        String kind,

        @Schema(example = "latest") @NotEmpty String pattern) {
    private static final String LABEL = "label";
    private static final String REGEXP = "regexp";

    /**
     * Checks the selector.
     *
     * @return steps that matching a tag takes for each character; 0 for a label
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if there is no such kind or pattern
     */
    int checkedWork() {
        if (kind.equals(LABEL) && Tag.isName(pattern)) {
            return 0;
        }
        return Optional.of(pattern)
                .filter(expression -> kind.equals(REGEXP))
                .flatMap(TagPattern::of)
                .map(TagPattern::size)
                .orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("tag_selectors"));
    }

    /** Tells whether a tag is selected. If the stack is too short to match its expression, it is, so that the tag stays. */
    Predicate<String> matcher() {
        if (kind.equals(LABEL)) {
            return pattern::equals;
        }
        TagPattern expression = TagPattern.of(pattern).orElseThrow();
        return tag -> expression.matches(tag, true);
    }
}
