package io.swremu.edition.shared.access;

import jakarta.persistence.AttributeOverride;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;

/** A user's permission entry on an organization. */
@Entity
@AttributeOverride(name = "resourceId", column = @Column(name = "namespace_id"))
class NamespaceGrant extends Grant {

    protected NamespaceGrant() {}

    NamespaceGrant(long namespaceId, UserAuth entry) {
        super(namespaceId, entry);
    }
}
