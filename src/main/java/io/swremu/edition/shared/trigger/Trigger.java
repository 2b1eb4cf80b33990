package io.swremu.edition.shared.trigger;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An update of a workload that pushes to a repository cause. */
@Entity
@Table(name = "image_trigger")
class Trigger {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String name;
    private String action;
    private String appType;
    private String application;
    private String clusterId;
    private String clusterName;
    private String clusterNs;
    private String container;
    private String triggerMode;
    private String triggerType;
    private String condition;
    private boolean enabled;
    private String creatorName;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Trigger() {}

    Trigger(long repositoryId, TriggerFields fields, String creatorName, Instant createdAt) {
        this.repositoryId = repositoryId;
        this.name = fields.name();
        this.action = fields.action();
        this.appType = fields.appType();
        this.application = fields.application();
        this.clusterId = fields.clusterId();
        this.clusterName = fields.clusterName();
        this.clusterNs = fields.clusterNs();
        this.container = fields.container();
        this.triggerMode = fields.mode();
        this.triggerType = fields.type();
        this.condition = fields.condition();
        this.enabled = fields.enabled();
        this.creatorName = creatorName;
        this.createdAt = createdAt;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long repositoryId() {
        return repositoryId;
    }

    TriggerFields fields() {
        return new TriggerFields(
                name,
                action,
                appType,
                application,
                clusterId,
                clusterName,
                clusterNs,
                container,
                triggerMode,
                triggerType,
                condition,
                enabled);
    }

    String creatorName() {
        return creatorName;
    }

    Instant createdAt() {
        return createdAt;
    }

    /** Whether it fires for a tag. */
    boolean firesFor(String tag) {
        return enabled && TriggerCondition.of(triggerType).matches(condition, tag);
    }

    void enable(boolean on) {
        enabled = on;
    }
}
