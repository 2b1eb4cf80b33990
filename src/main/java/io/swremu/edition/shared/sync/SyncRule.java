package io.swremu.edition.shared.sync;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A rule that copies images of a repository into another region. */
@Entity
class SyncRule {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String remoteRegion;
    private String remoteNamespace;
    private boolean automatic;
    private boolean overrideTags;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected SyncRule() {}

    SyncRule(long repositoryId, SyncTarget target, Instant now) {
        this.repositoryId = repositoryId;
        this.remoteRegion = target.region();
        this.remoteNamespace = target.namespace().value();
        this.createdAt = now;
        this.updatedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    boolean isFor(SyncTarget target) {
        return remoteRegion.equals(target.region())
                && remoteNamespace.equals(target.namespace().value());
    }

    String remoteRegion() {
        return remoteRegion;
    }

    String remoteNamespace() {
        return remoteNamespace;
    }

    /** Whether each push is copied. */
    boolean isAutomatic() {
        return automatic;
    }

    /** Whether another image under the same tag is replaced. */
    boolean overridesTags() {
        return overrideTags;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    void change(boolean nowAutomatic, boolean nowOverriding, Instant now) {
        automatic = nowAutomatic;
        overrideTags = nowOverriding;
        updatedAt = now;
    }
}
