package io.swremu.edition.shared.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A user's permission entry on an organization. */
@Entity
@AttributeOverride(name = "resourceId", column = @Column(name = "namespace_id"))
public class NamespaceGrant extends Grant {

    protected NamespaceGrant() {}

    /** An entry that is not stored yet. */
    public NamespaceGrant(long namespaceId, UserAuth entry) {
        super(namespaceId, entry);
    }
}
