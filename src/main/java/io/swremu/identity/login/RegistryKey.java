package io.swremu.identity.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** A key that signs bearer tokens. All are valid, the newest signs; replicas share them. */
@Entity
class RegistryKey {
    @Id
    private String id;

    private String secretHex;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected RegistryKey() {}

    RegistryKey(String id, String secretHex, Instant createdAt) {
        this.id = id;
        this.secretHex = secretHex;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String secretHex() {
        return secretHex;
    }
}
