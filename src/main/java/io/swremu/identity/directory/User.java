package io.swremu.identity.directory;

import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A user of an account. */
@Entity
@Table(name = "iam_user")
public class User {
    @Id
    private String id;

    private String accountId;
    private String name;
    private boolean administrator;
    private String passwordHash;
    private Instant createdAt;

    @Embedded
    private UserProfile profile;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected User() {}

    public User(
            String id,
            String accountId,
            String name,
            boolean administrator,
            String passwordHash,
            Instant createdAt,
            UserProfile profile) {
        this.id = id;
        this.accountId = accountId;
        this.name = name;
        this.administrator = administrator;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
        this.profile = profile;
    }

    public String id() {
        return id;
    }

    public String accountId() {
        return accountId;
    }

    public String name() {
        return name;
    }

    public String passwordHash() {
        return passwordHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    boolean isAdministrator() {
        return administrator;
    }

    public UserProfile profile() {
        return profile;
    }

    /** Changes the user; null stays as it is. */
    void change(@Nullable String nowName, @Nullable String nowPasswordHash, UserProfile nowProfile) {
        name = Objects.requireNonNullElse(nowName, name);
        passwordHash = Objects.requireNonNullElse(nowPasswordHash, passwordHash);
        profile = nowProfile;
    }

    public void configure(String nowName, boolean nowAdministrator, String nowPasswordHash, UserProfile nowProfile) {
        name = nowName;
        administrator = nowAdministrator;
        passwordHash = nowPasswordHash;
        profile = nowProfile;
    }
}
