package io.swremu.edition.enterprise.usage;

import io.swremu.platform.jpa.Inserts;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored numbers of instances. Each change is one statement that adds, so none gets lost. */
interface UsageRows extends Repository<InstanceUsage, Long>, Inserts<InstanceUsage> {

    Optional<InstanceUsage> findByRegistryId(long registryId);

    @Modifying
    @Query("update InstanceUsage u set u.namespaces = u.namespaces + 1, u.lastNamespace = u.lastNamespace + 1"
            + " where u.registryId = :registryId and u.namespaces < :max")
    int addNamespace(long registryId, int max);

    @Modifying
    @Query("update InstanceUsage u set u.namespaces = u.namespaces - 1 where u.registryId = :registryId")
    void removeNamespace(long registryId);

    @Query("select u.lastNamespace from InstanceUsage u where u.registryId = :registryId")
    long findLastNamespace(long registryId);

    @Modifying
    @Query("update InstanceUsage u set u.repositories = u.repositories + 1, u.lastRepository = u.lastRepository + 1"
            + " where u.registryId = :registryId and u.repositories < :max")
    int addRepository(long registryId, int max);

    @Modifying
    @Query("update InstanceUsage u set u.repositories = u.repositories - 1 where u.registryId = :registryId")
    void removeRepository(long registryId);

    @Query("select u.lastRepository from InstanceUsage u where u.registryId = :registryId")
    long findLastRepository(long registryId);

    @Query("select u.repositories < :max from InstanceUsage u where u.registryId = :registryId")
    Optional<Boolean> findRoom(long registryId, int max);
}
