package io.swremu.edition.enterprise.instance;

import io.swremu.platform.jpa.Inserts;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored instances. */
interface InstanceRows extends Repository<Instance, Long>, Inserts<Instance> {

    Optional<Instance> findByIdAndDomainId(String id, String domainId);

    Optional<Instance> findByLabel(String label);

    Optional<Instance> findByRegistryId(long registryId);

    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Instance> findLockedByRegistryId(long registryId);

    Optional<Instance> findByPort(int port);

    @Query("select i.port from Instance i where i.port is not null")
    List<Integer> findPorts();

    @Query("select i.registryId from Instance i where i.domainId = :domainId order by i.registryId")
    List<Long> findRegistryIds(String domainId);

    boolean existsByLabel(String label);

    /** By the id that clients see. */
    @Query("select count(i) > 0 from Instance i where i.id = :id")
    boolean hasId(String id);

    @Query("select count(i) > 0 from Instance i")
    boolean areAny();

    /** Those of a project; null leaves a condition out. */
    @Query("select i from Instance i where i.domainId = :domainId and i.projectId = :projectId"
            + " and (:status is null or i.status = :status)"
            + " and (:enterpriseProjectId is null or i.ordered.enterpriseProjectId = :enterpriseProjectId)")
    Page<Instance> findPage(
            String domainId,
            String projectId,
            @Nullable InstanceStatus status,
            @Nullable String enterpriseProjectId,
            Pageable page);

    @Modifying(flushAutomatically = true)
    @Query("update Instance i set i.publicAccess = :to, i.updatedAt = :now"
            + " where i.registryId = :registryId and i.publicAccess = :from")
    int reach(long registryId, PublicAccess from, PublicAccess to, Instant now);

    Instance save(Instance instance);

    void delete(Instance instance);
}
