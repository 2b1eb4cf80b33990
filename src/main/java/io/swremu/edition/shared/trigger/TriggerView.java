package io.swremu.edition.shared.trigger;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Answer of ShowTrigger, and an item of ListTriggersDetails.
 *
 * @param enable a text, not a boolean
 * @param triggerHistory the newest first; null in the list, as in the live service
 */
@Schema(name = "Trigger")
record TriggerView(
        @Schema(
                example = "update",
                allowableValues = {"update"})
        String action,

        @Schema(
                example = "deployments",
                allowableValues = {"deployments", "statefulsets"})
        @JsonProperty("app_type")
        String appType,

        @Schema(example = "web") String application,

        @Schema(example = "3f2c7d6e-8a55-11ec-8e53-0255ac100b05") @JsonProperty("cluster_id")
        String clusterId,

        @Schema(example = "dev") @JsonProperty("cluster_name")
        String clusterName,

        @Schema(example = "default") @JsonProperty("cluster_ns")
        String clusterNs,

        @Schema(example = "v2;latest") String condition,
        @Schema(examples = "") String container,

        @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "test") @JsonProperty("creator_name")
        String creatorName,

        @Schema(
                example = "true",
                allowableValues = {"true", "false"})
        String enable,

        @Schema(example = "deploy") String name,

        @Schema(types = {"array", "null"}) @JsonProperty("trigger_history") @Nullable
        List<History> triggerHistory,

        @Schema(
                example = "cce",
                allowableValues = {"cce", "cci"})
        @JsonProperty("trigger_mode")
        String triggerMode,

        @Schema(
                example = "tag",
                allowableValues = {"all", "tag", "regular"})
        @JsonProperty("trigger_type")
        String triggerType) {

    static TriggerView of(Trigger trigger, @Nullable List<Firing> firings) {
        TriggerFields fields = trigger.fields();
        return new TriggerView(
                fields.action(),
                fields.appType(),
                fields.application(),
                fields.clusterId(),
                fields.clusterName(),
                fields.clusterNs(),
                fields.condition(),
                fields.container(),
                trigger.createdAt(),
                trigger.creatorName(),
                Boolean.toString(fields.enabled()),
                fields.name(),
                firings == null
                        ? null
                        : firings.stream()
                                .map(firing -> History.of(trigger, firing))
                                .toList(),
                fields.mode(),
                fields.type());
    }

    /** One time that the trigger fired. Its fields cannot have changed since: only {@code enable} can, which is not here. */
    @Schema(name = "TriggerHistories")
    record History(
            @Schema(
                    example = "update",
                    allowableValues = {"update"})
            String action,

            @Schema(
                    example = "deployments",
                    allowableValues = {"deployments", "statefulsets"})
            @JsonProperty("app_type")
            String appType,

            @Schema(example = "web") String application,

            @Schema(example = "3f2c7d6e-8a55-11ec-8e53-0255ac100b05") @JsonProperty("cluster_id")
            String clusterId,

            @Schema(example = "dev") @JsonProperty("cluster_name")
            String clusterName,

            @Schema(example = "default") @JsonProperty("cluster_ns")
            String clusterNs,

            @Schema(example = "v2;latest") String condition,
            @Schema(examples = "") String container,

            @Schema(example = "2020-10-30T11:35:02.939134Z") @JsonProperty("created_at")
            Instant createdAt,

            @Schema(example = "test") @JsonProperty("creator_name")
            String creatorName,

            @Schema(examples = "") String detail,

            @Schema(
                    example = "success",
                    allowableValues = {"success", "failed"})
            String result,

            @Schema(example = "v2") String tag) {

        static History of(Trigger trigger, Firing firing) {
            TriggerFields fields = trigger.fields();
            return new History(
                    fields.action(),
                    fields.appType(),
                    fields.application(),
                    fields.clusterId(),
                    fields.clusterName(),
                    fields.clusterNs(),
                    fields.condition(),
                    fields.container(),
                    firing.createdAt(),
                    trigger.creatorName(),
                    firing.detail(),
                    firing.result(),
                    firing.tag());
        }
    }
}
