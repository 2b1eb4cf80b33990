package io.swremu.edition.shared.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A tag that a policy has deleted. */
@Entity
@Table(name = "retention_log")
class LogEntry {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private long retentionId;
    private String ruleText;
    private String tag;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected LogEntry() {}

    /**
     * A new entry.
     *
     * @param ruleText the rule as JSON
     */
    LogEntry(Retention policy, String ruleText, String tag, Instant createdAt) {
        this.repositoryId = policy.repositoryId();
        this.retentionId = policy.id();
        this.ruleText = ruleText;
        this.tag = tag;
        this.createdAt = createdAt;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    /** The id of the policy, which may be gone. */
    long retentionId() {
        return retentionId;
    }

    /** The rule as JSON, as it was when the tag was deleted. */
    String ruleText() {
        return ruleText;
    }

    String tag() {
        return tag;
    }

    Instant createdAt() {
        return createdAt;
    }
}
