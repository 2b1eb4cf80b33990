package io.swremu.identity.directory;

import io.swremu.platform.jpa.Inserts;
import jakarta.persistence.LockModeType;
import java.util.List;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored users. */
public interface Users extends Repository<User, String>, Inserts<User> {
    String IDENTITY =
            "select new io.swremu.identity.directory.Identity(a.id, a.name, u.id, u.name, u.administrator, u.profile.enabled)"
                    + " from User u join Account a on a.id = u.accountId";

    String USER =
            "select new io.swremu.identity.directory.AccountUser(new io.swremu.identity.directory.Identity(a.id, a.name, u.id, u.name,"
                    + " u.administrator, u.profile.enabled), u.profile, u.createdAt)"
                    + " from User u join Account a on a.id = u.accountId";

    /**
     * Stores the changes of users at once.
     *
     * @throws org.springframework.dao.DataIntegrityViolationException if a name is taken
     */
    void flush();

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

    @Query(USER + " where u.id = :id")
    Optional<AccountUser> findUser(String id);

    /** The users of an account, oldest first; an account has {@value UserService#MAX_USERS} at most. */
    @Query(USER + " where a.id = :domainId and u.profile.enabled in :states order by u.createdAt, u.id")
    List<AccountUser> findUsers(String domainId, List<Boolean> states);

    @Query(USER + " where a.id = :domainId and u.name = :name and u.profile.enabled in :states")
    List<AccountUser> findUsers(String domainId, String name, List<Boolean> states);

    long countByAccountId(String accountId);

    /** Deletes a user; the database deletes keys, tokens and logins with it. */
    @Modifying
    @Query("delete from User u where u.id = :id")
    int delete(String id);

    /** Deletes the users of an account, each as {@link #delete} does. */
    @Modifying
    @Query("delete from User u where u.accountId = :domainId")
    void deleteAllOf(String domainId);
}
