package io.swremu.iam;

import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored users. */
interface Users extends Repository<User, String> {
    String IDENTITY = "select new io.swremu.iam.Identity(a.id, a.name, u.id, u.name, u.administrator)"
            + " from User u join Account a on a.id = u.accountId";

    User save(User user);

    Optional<User> findById(String id);

    /** The user, who cannot be changed by others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<User> findLockedById(String id);

    @Query(IDENTITY + " where u.id = :id")
    Optional<Identity> findIdentity(String id);

    @Query(IDENTITY + " where a.name = :accountName and u.name = :userName")
    Optional<Identity> findIdentity(String accountName, String userName);

    @Query(IDENTITY + " where a.id = :accountId and u.name = :userName")
    Optional<Identity> findIdentityInAccount(String accountId, String userName);

    @Query(IDENTITY + " where u.id = (select k.userId from AccessKey k where k.accessKey = :accessKey)")
    Optional<Identity> findIdentityByAccessKey(String accessKey);

    @Query(IDENTITY + " where a.id = :domainId order by u.createdAt, u.id")
    List<Identity> findIdentities(String domainId);
}
