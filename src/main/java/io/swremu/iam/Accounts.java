package io.swremu.iam;

import org.springframework.data.repository.Repository;

/** The stored accounts. */
interface Accounts extends Repository<Account, String> {
    Account save(Account account);

    boolean existsByName(String name);
}
