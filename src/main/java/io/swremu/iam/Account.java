package io.swremu.iam;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** An account (domain): what quotas are counted for and what owns organizations. */
@Entity
@Table(name = "iam_account")
class Account {
    @Id
    private String id;

    private String name;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Account() {}

    Account(String id, String name) {
        this.id = id;
        this.name = name;
    }

    String id() {
        return id;
    }

    String name() {
        return name;
    }
}
