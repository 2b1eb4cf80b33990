package io.swremu.identity.login;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/** The password of an enhanced login; only its hash is stored. */
@Entity
class LoginToken {
    @Id
    private String tokenHash;

    private String userId;
    private String region;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected LoginToken() {}

    LoginToken(String tokenHash, String userId, String region, Instant expiresAt) {
        this.tokenHash = tokenHash;
        this.userId = userId;
        this.region = region;
        this.expiresAt = expiresAt;
    }

    String userId() {
        return userId;
    }

    String region() {
        return region;
    }

    boolean isValidAt(Instant now) {
        return now.isBefore(expiresAt);
    }
}
