package io.swremu.edition.enterprise.instance;

import io.swremu.platform.jpa.Inserts;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored instances. */
interface InstanceRows extends Repository<Instance, Long>, Inserts<Instance> {

    Optional<Instance> findByIdAndDomainId(String id, String domainId);

    Optional<Instance> findByLabel(String label);

    Optional<Instance> findByRegistryId(long registryId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Instance> findLockedByRegistryId(long registryId);

    boolean existsByLabel(String label);

    /** Those of a project; null leaves a condition out. */
    @Query("select i from Instance i where i.domainId = :domainId and i.projectId = :projectId"
            + " and (:status is null or i.status = :status)"
            + " and (:enterpriseProjectId is null or i.ordered.enterpriseProjectId = :enterpriseProjectId)")
    Page<Instance> findPage(
            String domainId,
            String projectId,
            @org.jspecify.annotations.Nullable InstanceStatus status,
            @org.jspecify.annotations.Nullable String enterpriseProjectId,
            Pageable page);

    void delete(Instance instance);
}
