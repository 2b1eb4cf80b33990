package io.swremu.edition.enterprise.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user's password for the registry of an instance, known by its hash. */
@Entity
@Table(name = "ee_credential")
class Credential {
    @Id
    private String id;

    private long registryId;
    private String userId;
    private String userName;
    private @Nullable String name;
    private String secretHash;
    private boolean enabled;
    private Instant createdAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Credential() {}

    /** @param name null for a temporary one */
    Credential(
            String id,
            long registryId,
            String userId,
            String userName,
            @Nullable String name,
            String secretHash,
            Instant createdAt,
            Instant expiresAt) {
        this.id = id;
        this.registryId = registryId;
        this.userId = userId;
        this.userName = userName;
        this.name = name;
        this.secretHash = secretHash;
        this.enabled = true;
        this.createdAt = createdAt;
        this.expiresAt = expiresAt;
    }

    String id() {
        return id;
    }

    long registryId() {
        return registryId;
    }

    String userId() {
        return userId;
    }

    String userName() {
        return userName;
    }

    /** Empty for a temporary one. */
    String name() {
        return Objects.requireNonNullElse(name, "");
    }

    String secretHash() {
        return secretHash;
    }

    boolean isEnabled() {
        return enabled;
    }

    void enable(boolean value) {
        enabled = value;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant expiresAt() {
        return expiresAt;
    }

    /** Whether it can be used. */
    boolean isValid(Instant now) {
        return enabled && now.isBefore(expiresAt);
    }
}
