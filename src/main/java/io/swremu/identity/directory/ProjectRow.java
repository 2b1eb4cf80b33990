package io.swremu.identity.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** A stored project of an account. */
@Entity(name = "IamProject")
@Table(name = "iam_project")
public class ProjectRow {
    @Id
    private String id;

    private String accountId;
    private String region;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected ProjectRow() {}

    public ProjectRow(String id, String accountId, String region) {
        this.id = id;
        this.accountId = accountId;
        this.region = region;
    }
}
