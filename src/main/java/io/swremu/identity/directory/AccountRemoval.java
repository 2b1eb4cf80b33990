package io.swremu.identity.directory;

import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes accounts with all that belongs to them. */
@Service
public class AccountRemoval {
    private final Accounts accounts;
    private final Projects projects;
    private final Users users;
    private final ApplicationEventPublisher events;

    AccountRemoval(Accounts accounts, Projects projects, Users users, ApplicationEventPublisher events) {
        this.accounts = accounts;
        this.projects = projects;
        this.users = users;
        this.events = events;
    }

    /**
     * Deletes an account in one transaction, see {@link AccountLeaves}. The database deletes keys, tokens and logins with
     * the users. If a request of the account makes something at the same time, this can fail, and be tried again.
     *
     * @return false if there is no account of that name
     */
    @Transactional
    public boolean remove(String name) {
        Optional<Account> account = accounts.findByName(name).flatMap(found -> accounts.findLockedById(found.id()));
        account.map(Account::id).ifPresent(id -> {
            events.publishEvent(new AccountLeaves(id, name));
            users.deleteAllOf(id);
            projects.deleteAllOf(id);
            accounts.delete(id);
        });
        return account.isPresent();
    }
}
