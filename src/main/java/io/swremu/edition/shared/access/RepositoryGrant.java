package io.swremu.edition.shared.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A user's permission entry on a repository. It has the organization's id as well, by which ListNamespaces searches. */
@Entity
@AttributeOverride(name = "resourceId", column = @Column(name = "repository_id"))
public class RepositoryGrant extends Grant {
    private long namespaceId;

    protected RepositoryGrant() {}

    /** An entry that is not stored yet. */
    public RepositoryGrant(AccessTarget repository, UserAuth entry) {
        super(repository.id(), entry);
        this.namespaceId = repository.namespaceId();
    }
}
