package io.swremu.edition.shared.access;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.NoRepositoryBean;
import org.springframework.data.repository.Repository;

/** The stored permission entries of one kind of resource. */
@NoRepositoryBean
interface Grants<G extends Grant> extends Repository<G, Long> {

    G save(G grant);

    /** All entries of a resource, oldest first: the Terraform provider keeps their order. */
    @Query("""
            select new io.swremu.edition.shared.access.UserAuth(g.userId, g.userName, g.auth)
            from #{#entityName} g where g.resourceId = :resourceId order by g.id""")
    List<UserAuth> findEntries(long resourceId);

    @Query("select g.auth from #{#entityName} g where g.resourceId = :resourceId and g.userId = :userId")
    Optional<Integer> findAuth(long resourceId, String userId);

    /** Whether a resource has an entry for a user of that id and name. */
    @Query("""
            select count(g) > 0 from #{#entityName} g
            where g.resourceId = :resourceId and g.userId = :userId and g.userName = :userName""")
    boolean existsByUser(long resourceId, String userId, String userName);

    /** 1 = changed, 0 = the user has no entry. */
    @Modifying
    @Query("""
            update #{#entityName} g set g.auth = :auth, g.userName = :userName
            where g.resourceId = :resourceId and g.userId = :userId""")
    int update(long resourceId, String userId, String userName, int auth);

    @Modifying
    @Query("delete from #{#entityName} g where g.resourceId = :resourceId and g.userId in :userIds")
    void delete(long resourceId, Collection<String> userIds);

    /** Deletes the entries of all users of an account, wherever they are. */
    @Modifying
    @Query("delete from #{#entityName} g where g.userId in (select u.id from User u where u.accountId = :domainId)")
    void deleteAllOf(String domainId);
}
