package io.swremu.edition.shared.retention;

import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.content.tag.Tag;
import io.swremu.edition.shared.tag.TagPattern;
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
record TagSelector(
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
     * @return how much work a tag is; nothing for a label
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

    /** Who asks whether a tag is one of them; an expression is compiled once. In doubt it is, so that it stays. */
    Predicate<String> matcher() {
        if (kind.equals(LABEL)) {
            return pattern::equals;
        }
        TagPattern expression = TagPattern.of(pattern).orElseThrow();
        return tag -> expression.matches(tag, true);
    }
}
