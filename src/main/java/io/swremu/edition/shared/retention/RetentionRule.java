package io.swremu.edition.shared.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.content.tag.TagAge;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/**
 * A rule that says which tags go.
 *
 * @param template {@code date_rule}: those last pushed more than {@code days} ago; {@code tag_rule}: all but the
 *     {@code num} last pushed
 * @param params the one number, as text: the Terraform provider fails on a number
 * @param tagSelectors tags that the rule leaves alone and does not count
 */
@Schema(name = "Rule")
@JsonPropertyOrder({"template", "params", "tag_selectors"})
record RetentionRule(
        @Schema(
                example = "tag_rule",
                allowableValues = {"date_rule", "tag_rule"})
        String template,

        @Schema(example = "{\"num\":\"10\"}", types = "object")
        Map<String, String> params,

        @JsonProperty("tag_selectors") List<TagSelector> tagSelectors) {
    static final String BY_DATE = "date_rule";
    static final String BY_NUMBER = "tag_rule";
    static final String DAYS = "days";
    static final String NUMBER = "num";

    /** The order of pushes, the last first; of two at the same time the newer tag. */
    private static final Comparator<TagAge> LAST_PUSH_FIRST =
            Comparator.comparing(TagAge::lastPush).thenComparing(TagAge::id).reversed();

    /** The tags that the rule deletes at an instant. */
    List<TagAge> expired(List<TagAge> tags, Instant now) {
        List<Predicate<String>> exceptions =
                tagSelectors.stream().map(TagSelector::matcher).toList();
        var candidates = tags.stream()
                .filter(tag -> exceptions.stream().noneMatch(exception -> exception.test(tag.name())))
                .sorted(LAST_PUSH_FIRST);
        if (template.equals(BY_NUMBER)) {
            return candidates.skip(number(NUMBER)).toList();
        }
        Instant oldest = now.minus(Duration.ofDays(number(DAYS)));
        return candidates.filter(tag -> tag.lastPush().isBefore(oldest)).toList();
    }

    private int number(String key) {
        return Integer.parseInt(params.getOrDefault(key, "0"));
    }
}
