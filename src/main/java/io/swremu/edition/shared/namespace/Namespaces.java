package io.swremu.edition.shared.namespace;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored organizations. */
interface Namespaces extends Repository<Namespace, Long> {

    Namespace saveAndFlush(Namespace namespace);

    boolean existsByRegistryIdAndName(long registryId, String name);

    boolean existsById(long id);

    /**
     * The organizations in which a user has a level, oldest first; an account has no more of them than its quota.
     *
     * @param everywhere whether the user has level 7 on all of them
     * @param insideToo whether a level on some repository is enough
     */
    @Query("""
            select new io.swremu.edition.shared.namespace.NamespaceItem(n.id, n.name, n.creatorName,
              case when :everywhere = true then 7 else coalesce(g.auth, 0) end,
              (select count(e) from NamespaceGrant e where e.resourceId = n.id), n.repositories)
            from Namespace n
            left join NamespaceGrant g on g.resourceId = n.id and g.userId = :userId
            where n.domainId = :domainId and n.registryId = :registryId and (:name is null or n.name = :name)
              and (:everywhere = true or g.auth is not null or (:insideToo = true and exists (
                select r.namespaceId from RepositoryGrant r where r.namespaceId = n.id and r.userId = :userId)))
            order by n.id""")
    List<NamespaceItem> findItems(
            String domainId,
            long registryId,
            @Nullable String name,
            String userId,
            boolean everywhere,
            boolean insideToo);

    /** Locks an organization until the transaction ends; empty if it is gone. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    @Query("select n from Namespace n where n.id = :id")
    Optional<Namespace> findLocked(long id);

    /** 1 = deleted, 0 = it is gone or still holds repositories. */
    @Modifying
    @Query("delete from Namespace n where n.id = :id and n.repositories = 0")
    int deleteIfEmpty(long id);

    /** 1 = counted, 0 = the organization is gone. Locks the row until the transaction ends. */
    @Modifying
    @Query(nativeQuery = true, value = """
                    update namespace set repositories = repositories + :change
                    where id = :id and repositories + :change >= 0""")
    int changeRepositories(long id, int change);

    @Query("""
            select n.repositories from Namespace n
            where n.registryId = :registryId and n.name = :name and n.domainId = :domainId""")
    Optional<Integer> countRepositories(String domainId, long registryId, String name);

    /** Deletes the organizations of an account, which have no repositories left. */
    @Modifying
    @Query("delete from Namespace n where n.domainId = :domainId")
    void deleteAllOf(String domainId);
}
