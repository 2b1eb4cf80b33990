package io.swremu.edition.shared.sharing;

import io.swremu.identity.directory.Caller;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A repository shared with another account, whose users may pull from it. */
@Entity
@Table(name = "repository_share")
class Share {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long repositoryId;
    private String accessDomain;
    private String deadline;
    private @Nullable Instant expiresAt;
    private String description;
    private String creatorId;
    private String creatorName;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Share() {}

    Share(long repositoryId, AccessDomainName accessDomain, ShareTerms terms, Caller creator, Instant now) {
        this.repositoryId = repositoryId;
        this.accessDomain = accessDomain.value();
        this.deadline = terms.deadline().text();
        this.expiresAt = terms.deadline().expiresAt().orElse(null);
        this.description = terms.description().value();
        this.creatorId = creator.userId();
        this.creatorName = creator.userName();
        this.createdAt = now;
        this.updatedAt = now;
    }

    String accessDomain() {
        return accessDomain;
    }

    String deadline() {
        return deadline;
    }

    String description() {
        return description;
    }

    String creatorId() {
        return creatorId;
    }

    String creatorName() {
        return creatorName;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Whether it has not expired at an instant. */
    boolean isValidAt(Instant instant) {
        return expiresAt == null || instant.isBefore(expiresAt);
    }

    void change(ShareTerms terms, Instant now) {
        deadline = terms.deadline().text();
        expiresAt = terms.deadline().expiresAt().orElse(null);
        description = terms.description().value();
        updatedAt = now;
    }
}
