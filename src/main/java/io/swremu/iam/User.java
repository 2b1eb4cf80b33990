package io.swremu.iam;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A user of an account. */
@Entity
@Table(name = "iam_user")
class User {
    @Id
    private String id;

    private String accountId;
    private String name;
    private boolean administrator;
    private String passwordHash;
    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected User() {}

    User(String id, String accountId, String name, boolean administrator, String passwordHash, Instant createdAt) {
        this.id = id;
        this.accountId = accountId;
        this.name = name;
        this.administrator = administrator;
        this.passwordHash = passwordHash;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String accountId() {
        return accountId;
    }

    String name() {
        return name;
    }

    String passwordHash() {
        return passwordHash;
    }

    Instant createdAt() {
        return createdAt;
    }

    void configure(String nowName, boolean nowAdministrator, String nowPasswordHash) {
        name = nowName;
        administrator = nowAdministrator;
        passwordHash = nowPasswordHash;
    }
}
