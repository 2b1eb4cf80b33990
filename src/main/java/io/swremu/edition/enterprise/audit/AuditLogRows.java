package io.swremu.edition.enterprise.audit;

import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.repository.Repository;

/** What was done in instances. */
interface AuditLogRows extends Repository<AuditLog, Long> {

    AuditLog save(AuditLog log);

    Page<AuditLog> findByRegistryIdAndOperation(long registryId, AuditOperation operation, Pageable page);
}
