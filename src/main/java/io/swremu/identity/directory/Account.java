package io.swremu.identity.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account (domain): what quotas are counted for and what owns organizations. */
@Entity
@Table(name = "iam_account")
public class Account {
    @Id
    private String id;

    private String name;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Account() {}

    public Account(String id, String name) {
        this.id = id;
        this.name = name;
    }

    public String id() {
        return id;
    }

    public String name() {
        return name;
    }
}
