package io.swremu.edition.shared.trigger;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.swremu.edition.shared.repository.ImageRepository;
import java.time.Instant;

/**
 * What the webhook is told. It is a form of our own: the real service updates a workload and tells nobody.
 *
 * @param id the same in each attempt to deliver the event
 * @param event always {@code trigger}
 * @param time when the trigger fired
 * @param image organization, repository and tag, without a host
 * @param trigger as ShowTrigger has it, without its history
 */
@JsonPropertyOrder({"id", "event", "time", "region", "namespace", "repository", "tag", "digest", "image", "trigger"})
record TriggerEvent(
        long id,
        String event,
        Instant time,
        String region,
        String namespace,
        String repository,
        String tag,
        String digest,
        String image,
        Target trigger) {

    static TriggerEvent of(Firing firing, Trigger trigger, ImageRepository repository, String region) {
        TriggerFields fields = trigger.fields();
        return new TriggerEvent(
                firing.id(),
                "trigger",
                firing.createdAt(),
                region,
                repository.namespaceName(),
                repository.name(),
                firing.tag(),
                firing.digest(),
                repository.fullName() + ":" + firing.tag(),
                new Target(
                        fields.name(),
                        fields.action(),
                        fields.appType(),
                        fields.application(),
                        fields.clusterId(),
                        fields.clusterName(),
                        fields.clusterNs(),
                        fields.container(),
                        fields.mode()));
    }

    /** The workload to update. */
    record Target(
            String name,
            String action,
            @JsonProperty("app_type") String appType,
            String application,
            @JsonProperty("cluster_id") String clusterId,
            @JsonProperty("cluster_name") String clusterName,
            @JsonProperty("cluster_ns") String clusterNs,
            String container,
            @JsonProperty("trigger_mode") String triggerMode) {}
}
