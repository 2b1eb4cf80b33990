package io.swremu.iam;

import java.util.Optional;
import org.springframework.data.repository.Repository;

/** The stored accounts. */
interface Accounts extends Repository<Account, String> {
    Account save(Account account);

    Optional<Account> findById(String id);

    Optional<Account> findByName(String name);

    boolean existsByName(String name);
}
