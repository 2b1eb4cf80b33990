package io.swremu.identity.directory;

import io.swremu.platform.jpa.Inserts;
import jakarta.persistence.LockModeType;
import java.util.Optional;
import org.springframework.data.jpa.repository.Lock;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** The stored accounts. */
public interface Accounts extends Repository<Account, String>, Inserts<Account> {
    Optional<Account> findById(String id);

    /** The account, which cannot be changed by others until the transaction ends. */
    @Lock(LockModeType.PESSIMISTIC_WRITE)
    Optional<Account> findLockedById(String id);

    Optional<Account> findByName(String name);

    boolean existsByName(String name);

    /** Deletes an account that has nothing left. */
    @Modifying
    @Query("delete from Account a where a.id = :id")
    void delete(String id);
}
