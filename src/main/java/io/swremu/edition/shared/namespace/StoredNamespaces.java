package io.swremu.edition.shared.namespace;

import io.swremu.identity.directory.Caller;
import jakarta.persistence.EntityManager;
import java.util.Optional;
import org.springframework.stereotype.Component;

/**
 * Finds the organization that a request names, together with what the caller's permission entry gives. It is asked for so
 * often that a generated repository would be felt.
 */
@Component
class StoredNamespaces {
    private static final String BY_NAME = """
            select new io.swremu.edition.shared.namespace.StoredNamespace(n, g.auth)
            from Namespace n left join NamespaceGrant g on g.resourceId = n.id and g.userId = :userId
            where n.registryId = :registryId and n.name = :name""";

    private final EntityManager entities;

    StoredNamespaces(EntityManager entities) {
        this.entities = entities;
    }

    /** The organization of that name in the caller's registry, whoever owns it. */
    Optional<StoredNamespace> find(NamespaceName name, Caller caller) {
        return Optional.ofNullable(entities.createQuery(BY_NAME, StoredNamespace.class)
                .setParameter("registryId", caller.registry().id())
                .setParameter("name", name.value())
                .setParameter("userId", caller.userId())
                .getSingleResultOrNull());
    }
}
