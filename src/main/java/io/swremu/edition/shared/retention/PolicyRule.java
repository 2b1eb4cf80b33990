package io.swremu.edition.shared.retention;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.content.retention.RetentionRule;
import io.swremu.content.retention.RetentionRule.Measure;
import java.util.List;
import java.util.Map;

/**
 * A rule of a policy, as it is stored and shown.
 *
 * @param template {@code date_rule}: tags are deleted that were last pushed more than {@code days} ago; {@code tag_rule}:
 *     all but the {@code num} last pushed
 * @param params the one number, as text: the Terraform provider fails on a number
 * @param tagSelectors tags that the rule leaves alone and does not count
 */
@Schema(name = "Rule")
@JsonPropertyOrder({"template", "params", "tag_selectors"})
record PolicyRule(
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

    /** The rule that it stands for. Its expressions are compiled here, so a run asks for it once. */
    RetentionRule rule() {
        var exceptions = tagSelectors.stream().map(TagSelector::matcher).toList();
        return template.equals(BY_NUMBER)
                ? new RetentionRule(Measure.TAGS, number(NUMBER), exceptions)
                : new RetentionRule(Measure.DAYS, number(DAYS), exceptions);
    }

    private int number(String key) {
        return Integer.parseInt(params.getOrDefault(key, "0"));
    }
}
