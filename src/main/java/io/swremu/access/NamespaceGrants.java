package io.swremu.access;

import org.springframework.data.repository.Repository;

/** The permission entries of organizations. */
interface NamespaceGrants extends Repository<NamespaceGrant, Long> {
    NamespaceGrant save(NamespaceGrant grant);
}
