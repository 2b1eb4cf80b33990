package io.swremu.identity.credential;

import io.swremu.platform.jpa.Inserts;
import jakarta.persistence.LockModeType;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored access keys. */
public interface AccessKeys extends Repository<AccessKey, String>, Inserts<AccessKey> {

    Optional<AccessKey> findById(String accessKey);

    /** The key with its user. */
    @Query("""
            select new io.swremu.identity.credential.Signer(k, new io.swremu.identity.directory.Identity(
              a.id, a.name, u.id, u.name, u.administrator, u.profile.enabled))
            from AccessKey k join User u on u.id = k.userId join Account a on a.id = u.accountId
            where k.accessKey = :accessKey""")
    Optional<Signer> findSigner(String accessKey);

    /** The key, which cannot be changed by others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<AccessKey> findLockedByAccessKey(String accessKey);

    /** The permanent keys of a user, oldest first; a user has two at most. */
    @Query(
            "select k from AccessKey k where k.userId = :userId and k.expiresAt is null order by k.createdAt, k.accessKey")
    List<AccessKey> findPermanent(String userId);

    @Modifying
    @Query("delete from AccessKey k where k.accessKey = :accessKey")
    int delete(String accessKey);

    @Modifying
    @Query("delete from AccessKey k where k.expiresAt < :before")
    int deleteExpired(Instant before);
}
