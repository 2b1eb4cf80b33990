package io.swremu.edition.shared.quota;

import io.swremu.identity.directory.Holder;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The counter rows. Each change is one statement; 1 = done, 0 = refused. */
interface QuotaUsages extends Repository<QuotaUsage, Holder> {

    @Query("select u.repositories from QuotaUsage u where u.holder = :holder")
    Optional<Integer> findRepositories(Holder holder);

    @Query("select u.namespaces from QuotaUsage u where u.holder = :holder")
    Optional<Integer> findNamespaces(Holder holder);

    /** Whoever has ever had an organization; no more of them than there are accounts and registries. */
    @Query("select new io.swremu.identity.directory.Holder(u.holder.domainId, u.holder.registryId)"
            + " from QuotaUsage u order by u.holder.domainId, u.holder.registryId")
    List<Holder> findHolders();

    @Modifying
    @Query(
            nativeQuery = true,
            value =
                    "insert into quota_usage (domain_id, registry_id) values (:domainId, :registryId) on conflict do nothing")
    void open(String domainId, long registryId);

    @Modifying
    @Query("""
            update QuotaUsage u set u.namespaces = u.namespaces + 1
            where u.holder = :holder and u.namespaces < :limit""")
    int takeNamespace(Holder holder, int limit);

    @Modifying
    @Query("update QuotaUsage u set u.namespaces = u.namespaces - 1 where u.holder = :holder and u.namespaces > 0")
    void returnNamespace(Holder holder);

    /** In SQL: Hibernate translates an update of HQL anew each time, which takes longer than the update. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    update quota_usage set repositories = repositories + 1
                    where domain_id = :domainId and registry_id = :registryId and repositories < :limit""")
    int takeRepository(String domainId, long registryId, int limit);

    @Modifying
    @Query(
            "update QuotaUsage u set u.repositories = u.repositories - 1 where u.holder = :holder and u.repositories > 0")
    void returnRepository(Holder holder);

    /** Deletes the counters of an account. */
    @Modifying
    @Query("delete from QuotaUsage u where u.holder.domainId = :domainId")
    void deleteAllOf(String domainId);
}
