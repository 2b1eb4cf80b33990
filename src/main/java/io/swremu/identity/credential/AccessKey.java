package io.swremu.identity.credential;

import io.swremu.identity.directory.Secrets;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.apache.commons.codec.digest.DigestUtils;
import org.jspecify.annotations.Nullable;

/** An access key of a user (AK/SK), permanent, or temporary with a security token. */
@Entity
@Table(name = "iam_access_key")
public class AccessKey {
    @Id
    private String accessKey;

    private String userId;
    private String secretKey;
    private @Nullable String securityTokenHash;
    private String description;
    private boolean active;
    private Instant createdAt;
    private @Nullable Instant expiresAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected AccessKey() {}

    private AccessKey(String accessKey, String secretKey, String userId, String description, Instant createdAt) {
        this.accessKey = accessKey;
        this.secretKey = secretKey;
        this.userId = userId;
        this.description = description;
        this.active = true;
        this.createdAt = createdAt;
    }

    static AccessKey permanent(
            String accessKey, String secretKey, String userId, String description, Instant createdAt) {
        return new AccessKey(accessKey, secretKey, userId, description, createdAt);
    }

    static AccessKey temporary(
            String accessKey,
            String secretKey,
            String userId,
            String securityToken,
            Instant createdAt,
            Instant expiresAt) {
        var key = new AccessKey(accessKey, secretKey, userId, "", createdAt);
        key.securityTokenHash = DigestUtils.sha256Hex(securityToken);
        key.expiresAt = expiresAt;
        return key;
    }

    /** The public half, which names the key. */
    public String accessKey() {
        return accessKey;
    }

    /** The secret half; never to be logged. */
    public String secretKey() {
        return secretKey;
    }

    /** The user it belongs to. */
    public String userId() {
        return userId;
    }

    /** A user's words about it; may be empty. */
    public String description() {
        return description;
    }

    /** Whether it has not been switched off. */
    public boolean isActive() {
        return active;
    }

    /** When it was made. */
    public Instant createdAt() {
        return createdAt;
    }

    /** Whether it can be used at a time. */
    public boolean isUsableAt(Instant now) {
        return active && (expiresAt == null || now.isBefore(expiresAt));
    }

    boolean isTemporary() {
        return securityTokenHash != null;
    }

    /** Whether a request with this security token, or none, may use the key. */
    public boolean acceptsSecurityToken(@Nullable String token) {
        if (securityTokenHash == null) {
            return token == null;
        }
        return token != null && Secrets.same(securityTokenHash, DigestUtils.sha256Hex(token));
    }

    void change(@Nullable Boolean nowActive, @Nullable String nowDescription) {
        if (nowActive != null) {
            active = nowActive;
        }
        if (nowDescription != null) {
            description = nowDescription;
        }
    }

    void configure(String nowSecretKey, String nowUserId) {
        secretKey = nowSecretKey;
        userId = nowUserId;
    }
}
