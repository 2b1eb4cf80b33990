package io.swremu.namespace;

import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored organizations. */
interface Namespaces extends Repository<Namespace, Long> {

    Namespace saveAndFlush(Namespace namespace);

    Optional<Namespace> findByRegionAndName(String region, String name);

    boolean existsById(long id);

    /** An account's organizations, oldest first; an account has no more of them than its quota. */
    @Query("""
            select new io.swremu.namespace.NamespaceItem(n.id, n.name, n.creatorName, 7,
              (select count(g) from NamespaceGrant g where g.namespaceId = n.id), n.repositories)
            from Namespace n
            where n.domainId = :domainId and n.region = :region and (:name is null or n.name = :name)
            order by n.id""")
    List<NamespaceItem> findItems(String domainId, String region, @Nullable String name);

    /** 1 = deleted, 0 = it is gone or still holds repositories. */
    @Modifying
    @Query("delete from Namespace n where n.id = :id and n.repositories = 0")
    int deleteIfEmpty(long id);

    /** 1 = counted, 0 = the organization is gone. Locks the row until the transaction ends. */
    @Modifying
    @Query("update Namespace n set n.repositories = n.repositories + :change where n.id = :id")
    int changeRepositories(long id, int change);

    @Query(
            "select n.repositories from Namespace n where n.region = :region and n.name = :name and n.domainId = :domainId")
    Optional<Integer> countRepositories(String domainId, String region, String name);
}
