package io.swremu.identity.credential;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** An issued token; only its hash is stored. Without a project it is one of the whole account. */
@Entity
@Table(name = "iam_token")
class Token {
    @Id
    private String tokenHash;

    private String userId;
    private @Nullable String projectId;
    private String method;
    private Instant issuedAt;
    private Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Token() {}

    Token(String text, String userId, @Nullable String projectId, String method, Instant issuedAt, Instant expiresAt) {
        this.tokenHash = DigestUtils.sha256Hex(text);
        this.userId = userId;
        this.projectId = projectId;
        this.method = method;
        this.issuedAt = issuedAt;
        this.expiresAt = expiresAt;
    }
}
