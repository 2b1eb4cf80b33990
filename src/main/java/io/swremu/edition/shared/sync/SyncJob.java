package io.swremu.edition.shared.sync;

import io.swremu.identity.directory.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A copy of an image into another region, under way or ended. */
@Entity
class SyncJob {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String tag;
    private String remoteRegion;
    private String remoteNamespace;
    private boolean overrideTags;

    @Enumerated(EnumType.STRING)
    private SyncStatus status;

    private String operatorId;
    private String operatorName;
    private boolean asAdministrator;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected SyncJob() {}

    /**
     * A job that waits.
     *
     * @param asAdministrator whether it has all rights in the account, or the operator's own
     */
    SyncJob(
            long repositoryId,
            String tag,
            String remoteRegion,
            String remoteNamespace,
            boolean overrideTags,
            Caller operator,
            boolean asAdministrator,
            Instant now) {
        this.repositoryId = repositoryId;
        this.tag = tag;
        this.remoteRegion = remoteRegion;
        this.remoteNamespace = remoteNamespace;
        this.overrideTags = overrideTags;
        this.status = SyncStatus.WAITING;
        this.operatorId = operator.userId();
        this.operatorName = operator.userName();
        this.asAdministrator = asAdministrator;
        this.createdAt = now;
        this.updatedAt = now;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    long repositoryId() {
        return repositoryId;
    }

    String tag() {
        return tag;
    }

    String remoteRegion() {
        return remoteRegion;
    }

    String remoteNamespace() {
        return remoteNamespace;
    }

    boolean overridesTags() {
        return overrideTags;
    }

    SyncStatus status() {
        return status;
    }

    String operatorId() {
        return operatorId;
    }

    String operatorName() {
        return operatorName;
    }

    boolean asAdministrator() {
        return asAdministrator;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
