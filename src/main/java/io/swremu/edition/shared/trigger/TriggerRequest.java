package io.swremu.edition.shared.trigger;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * Body of CreateTrigger. All its errors have one code, as in the live service.
 *
 * @param name 1 to 64 characters: a letter, then letters, digits and single {@code -} or {@code _} between them
 * @param clusterId mandatory for a trigger of mode {@code cce}
 * @param container empty: all containers of the workload that have the image
 * @param triggerMode {@code cce} when absent
 * @param enable {@code "true"} or {@code "false"}; a boolean is taken, too
 */
public record TriggerRequest(
        @Schema(
                example = "deploy",
                maxLength = TriggerRequest.MAX_NAME,
                pattern = TriggerRequest.NAME_PATTERN,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String name,

        @Schema(
                example = "update",
                allowableValues = {"update"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String action,

        @Schema(
                example = "deployments",
                allowableValues = {"deployments", "statefulsets"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @JsonProperty("app_type")
        @Nullable
        String appType,

        @Schema(
                example = "web",
                minLength = 1,
                maxLength = TriggerRequest.MAX_TEXT,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        String application,

        @Schema(example = "3f2c7d6e-8a55-11ec-8e53-0255ac100b05", maxLength = TriggerRequest.MAX_TEXT)
        @JsonProperty("cluster_id")
        @Nullable
        String clusterId,

        @Schema(example = "dev", maxLength = TriggerRequest.MAX_TEXT) @JsonProperty("cluster_name") @Nullable
        String clusterName,

        @Schema(
                example = "default",
                minLength = 1,
                maxLength = TriggerRequest.MAX_TEXT,
                requiredMode = Schema.RequiredMode.REQUIRED)
        @JsonProperty("cluster_ns")
        @Nullable
        String clusterNs,

        @Schema(
                example = "v2;latest",
                requiredMode = Schema.RequiredMode.REQUIRED,
                minLength = 1,
                maxLength = TriggerRequest.MAX_CONDITION,
                description = ".* for all; tags with ; between them; or an expression for the whole tag")
        @Nullable
        String condition,

        @Schema(examples = "", maxLength = TriggerRequest.MAX_TEXT) @Nullable
        String container,

        @Schema(
                example = "true",
                implementation = String.class,
                allowableValues = {"true", "false"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @Nullable
        JsonNode enable,

        @Schema(
                example = "cce",
                defaultValue = "cce",
                allowableValues = {"cce", "cci"})
        @JsonProperty("trigger_mode")
        @Nullable
        String triggerMode,

        @Schema(
                example = "tag",
                allowableValues = {"all", "tag", "regular"},
                requiredMode = Schema.RequiredMode.REQUIRED)
        @JsonProperty("trigger_type")
        @Nullable
        String triggerType) {
    private static final String CCE = "cce";
    private static final Set<String> MODES = Set.of(CCE, "cci");
    private static final Set<String> ACTIONS = Set.of("update");
    private static final Set<String> APP_TYPES = Set.of("deployments", "statefulsets");
    private static final Set<String> TYPES = Set.of("all", "tag", "regular");
    static final String NAME_PATTERN = "^[A-Za-z][A-Za-z0-9]*(?:[-_][A-Za-z0-9]+)*$";
    private static final Pattern NAME = Pattern.compile(NAME_PATTERN);
    static final int MAX_NAME = 64;
    static final int MAX_TEXT = 255;
    static final int MAX_CONDITION = 4000;

    /**
     * The fields, if all are as documented.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} if anything is not
     */
    TriggerFields checked() {
        String mode = triggerMode == null || triggerMode.isEmpty() ? CCE : oneOf("trigger_mode", triggerMode, MODES);
        String type = oneOf("trigger_type", triggerType, TYPES);
        String when = text("condition", condition, MAX_CONDITION);
        if (!TriggerCondition.of(type).isValid(when)) {
            throw invalid("condition");
        }
        return new TriggerFields(
                name(text("name", name, MAX_NAME)),
                oneOf("action", action, ACTIONS),
                oneOf("app_type", appType, APP_TYPES),
                text("application", application, MAX_TEXT),
                mode.equals(CCE) ? text("cluster_id", clusterId, MAX_TEXT) : optional("cluster_id", clusterId),
                optional("cluster_name", clusterName),
                text("cluster_ns", clusterNs, MAX_TEXT),
                optional("container", container),
                mode,
                type,
                when,
                isEnabled(enable));
    }

    private static String name(String text) {
        if (!NAME.matcher(text).matches()) {
            throw invalid("name");
        }
        return text;
    }

    private static String text(String field, @Nullable String value, int maxLength) {
        if (value == null || value.isEmpty() || value.length() > maxLength || value.indexOf('\0') >= 0) {
            throw invalid(field);
        }
        return value;
    }

    private static String optional(String field, @Nullable String value) {
        return value == null || value.isEmpty() ? "" : text(field, value, MAX_TEXT);
    }

    private static String oneOf(String field, @Nullable String value, Set<String> values) {
        if (value == null || !values.contains(value)) {
            throw invalid(field);
        }
        return value;
    }

    /**
     * Whether a trigger is on: {@code "true"} or {@code "false"}, or that as a boolean.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REQUEST_INVALID} if it is anything else
     */
    static boolean isEnabled(@Nullable JsonNode enable) {
        String text = enable == null ? "" : enable.asString("");
        return switch (text) {
            case "true" -> true;
            case "false" -> false;
            default -> throw invalid("enable");
        };
    }

    private static RuntimeException invalid(String field) {
        return ErrorCode.REQUEST_INVALID.toException(field);
    }
}
