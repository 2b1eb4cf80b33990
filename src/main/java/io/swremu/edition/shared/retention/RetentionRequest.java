package io.swremu.edition.shared.retention;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonParser;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.DeserializationContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.ValueDeserializer;
import tools.jackson.databind.annotation.JsonDeserialize;

/**
 * Body of CreateRetention and UpdateRetention.
 *
 * @param algorithm {@code or}: a tag goes that any rule deletes
 * @param rules at least one
 */
public record RetentionRequest(
        @Schema(
                example = "or",
                allowableValues = {"or"})
        @NotEmpty
        String algorithm,

        @ArraySchema(maxItems = RetentionRequest.MAX_RULES) @NotEmpty
        List<@NotNull @Valid Rule> rules) {
    private static final String ANY = "or";
    static final int MAX_RULES = 100;
    static final int MAX_SELECTORS = 100;
    /** Steps of all expressions together: a run takes them for each character of every tag. */
    private static final int MAX_WORK = 10_000;

    private static final int MAX_DAYS = 365;
    private static final int MAX_TAGS = 1000;

    /**
     * The rules, if all is as documented; a number comes as text or as a number.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if anything is not
     */
    List<PolicyRule> checked() {
        if (!algorithm.equals(ANY)) {
            throw ErrorCode.PARAMETER_INVALID.toException("algorithm");
        }
        if (rules.size() > MAX_RULES) {
            throw ErrorCode.PARAMETER_INVALID.toException("at most " + MAX_RULES + " rules");
        }
        var all = rules.stream().map(Rule::checked).toList();
        int work = 0;
        for (PolicyRule rule : all) {
            for (TagSelector selector : rule.tagSelectors()) {
                work += selector.checkedWork();
                if (work > MAX_WORK) { // the others are not even compiled
                    throw ErrorCode.PARAMETER_INVALID.toException("the expressions of all tag_selectors are too large");
                }
            }
        }
        return all;
    }

    /**
     * A rule as a client sends it.
     *
     * @param tagSelectors mandatory, but null will do
     */
    @Schema(name = "RuleRequest")
    public record Rule(
            @Schema(
                    example = "tag_rule",
                    allowableValues = {"date_rule", "tag_rule"})
            @NotEmpty
            String template,

            @Schema(example = "{\"num\":\"10\"}", types = "object") @NotNull
            Map<String, @NotNull Count> params,

            @ArraySchema(
                    maxItems = RetentionRequest.MAX_SELECTORS,
                    arraySchema = @Schema(requiredMode = Schema.RequiredMode.REQUIRED))
            @JsonProperty("tag_selectors")
            @JsonDeserialize(using = Selectors.class)
            @NotNull
            List<@NotNull @Valid TagSelector> tagSelectors) {

        private PolicyRule checked() {
            if (tagSelectors.size() > MAX_SELECTORS) {
                throw ErrorCode.PARAMETER_INVALID.toException("at most " + MAX_SELECTORS + " tag_selectors");
            }
            return switch (template) {
                case PolicyRule.BY_DATE -> rule(PolicyRule.DAYS, MAX_DAYS);
                case PolicyRule.BY_NUMBER -> rule(PolicyRule.NUMBER, MAX_TAGS);
                default -> throw ErrorCode.PARAMETER_INVALID.toException("template");
            };
        }

        private PolicyRule rule(String key, int max) {
            Count count = params.get(key);
            if (count == null || params.size() > 1) {
                throw ErrorCode.PARAMETER_INVALID.toException("params");
            }
            String text = count.text();
            if (!text.matches("[1-9]\\d{0,3}") || Integer.parseInt(text) > max) {
                throw ErrorCode.PARAMETER_INVALID.toException(key + " must be from 1 to " + max);
            }
            return new PolicyRule(template, Map.of(key, text), List.copyOf(tagSelectors));
        }
    }

    /** Reads null as an empty list, since Go's clients write it so, but leaves a field that is not there missing. */
    private static final class Selectors extends ValueDeserializer<List<TagSelector>> {
        private static final TypeReference<List<TagSelector>> TYPE = new TypeReference<>() {};

        @Override
        public List<TagSelector> deserialize(JsonParser parser, DeserializationContext context) {
            return context.readValue(parser, context.getTypeFactory().constructType(TYPE));
        }

        @Override
        public Object getNullValue(DeserializationContext context) {
            return List.of();
        }

        @Override
        public @Nullable Object getAbsentValue(DeserializationContext context) {
            return null;
        }
    }

    /**
     * A number as clients send it: as text or as a number.
     *
     * @param text what was sent; empty if it was neither
     */
    @Schema(implementation = String.class, example = "10", pattern = "^[1-9][0-9]{0,3}$")
    public record Count(String text) {

        @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
        static Count of(JsonNode value) {
            return new Count(value.isString() || value.isIntegralNumber() ? value.asString() : "");
        }
    }
}
