package io.swremu.edition.shared.retention;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** That a policy has deleted a tag. */
@Entity
@Table(name = "retention_log")
class RetentionRecord {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Integer id;

    private long repositoryId;
    private int retentionId;
    private String ruleText;
    private String tag;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected RetentionRecord() {}

    /** @param ruleText the rule as JSON */
    RetentionRecord(Retention policy, String ruleText, String tag, Instant createdAt) {
        this.repositoryId = policy.repositoryId();
        this.retentionId = policy.id();
        this.ruleText = ruleText;
        this.tag = tag;
        this.createdAt = createdAt;
    }
}
