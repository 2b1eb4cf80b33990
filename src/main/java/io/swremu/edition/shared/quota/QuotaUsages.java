package io.swremu.edition.shared.quota;

import io.swremu.identity.directory.Holder;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The counter rows. Each change is one statement; 1 = done, 0 = refused. */
interface QuotaUsages extends Repository<QuotaUsage, Holder> {

    Optional<QuotaUsage> findByHolder(Holder holder);

    /** Whoever has ever had an organization; no more of them than there are accounts and registries. */
    @Query("select u.holder from QuotaUsage u order by u.holder.domainId, u.holder.registryId")
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

    @Modifying
    @Query("""
            update QuotaUsage u set u.repositories = u.repositories + 1
            where u.holder = :holder and u.repositories < :limit""")
    int takeRepository(Holder holder, int limit);

    @Modifying
    @Query(
            "update QuotaUsage u set u.repositories = u.repositories - 1 where u.holder = :holder and u.repositories > 0")
    void returnRepository(Holder holder);
}
