package io.swremu.edition.enterprise.job;

import io.swremu.platform.jpa.Inserts;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored jobs. */
interface InstanceJobRows extends Repository<InstanceJob, String>, Inserts<InstanceJob> {

    Optional<InstanceJob> findByIdAndDomainIdAndProjectId(String id, String domainId, String projectId);

    List<InstanceJob> findByInstanceId(String instanceId);

    /** Those of a project; null stands for any status. */
    @Query("select j from InstanceJob j where j.domainId = :domainId and j.projectId = :projectId"
            + " and (:status is null or j.status = :status)")
    Page<InstanceJob> findPage(String domainId, String projectId, @Nullable JobStatus status, Pageable page);

    @Query("select count(j) > 0 from InstanceJob j")
    boolean areAny();

    @Modifying(flushAutomatically = true)
    @Query("delete from InstanceJob j where j.domainId = :domainId")
    void deleteAllOf(String domainId);

    InstanceJob save(InstanceJob job);

    void delete(InstanceJob job);
}
