package io.swremu.edition.enterprise.repository;

import io.swremu.platform.jpa.Inserts;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored repositories of instances. */
interface InstanceRepositoryRows extends Repository<InstanceRepository, Long>, Inserts<InstanceRepository> {

    Optional<InstanceRepository> findByRegistryIdAndNamespaceNameAndName(
            long registryId, String namespaceName, String name);

    Optional<InstanceRepository> findById(long id);

    /** A repository with what its namespace allows. */
    @Query("select new io.swremu.edition.enterprise.repository.NamedRepository(r.id, r.domainId, n.readable)"
            + " from InstanceRepository r join InstanceNamespace n on n.id = r.namespaceId"
            + " where r.registryId = :registryId and r.namespaceName = :namespace and r.name = :name")
    Optional<NamedRepository> findNamed(long registryId, String namespace, String name);

    @Query("select r.id from InstanceRepository r where r.id in :ids and r.registryId = :registryId")
    List<Long> findIdsAmong(Collection<Long> ids, long registryId);

    /** Names with their namespaces in ascending order, beginning after {@code last}. */
    @Query("select c.name from Content c where c.registryId = :registryId and c.name > :last"
            + " order by c.registryId, c.name")
    List<String> findNames(long registryId, String last, Limit limit);

    @Modifying
    @Query("update InstanceRepository r set r.tagCount = r.tagCount + :tags,"
            + " r.artifactCount = r.artifactCount + :artifacts, r.updatedAt = :at where r.id = :id")
    void count(long id, long tags, long artifacts, Instant at);

    @Modifying
    @Query("update InstanceRepository r set r.pullCount = r.pullCount + 1 where r.id = :id")
    void addPull(long id);
}
