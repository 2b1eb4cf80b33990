package io.swremu.registry;

import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentException.Reason;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what is pushed and, if it is the first of a repository, creates that in the same transaction: so a push that is
 * refused leaves no repository behind.
 */
@Component
class PushTransaction {
    private final RegistryAccess access;
    private final RepositoryDirectory repositories;
    private final TransactionTemplate transaction;

    PushTransaction(RegistryAccess access, RepositoryDirectory repositories, PlatformTransactionManager transactions) {
        this.access = access;
        this.repositories = repositories;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does something in a transaction. If another push creates the repository meanwhile, it is done again in that one.
     *
     * @param change gets the repository's id
     * @throws OciException if the account has no room for another repository
     */
    void into(PushTarget target, LongConsumer change) {
        try {
            inOne(target, change);
        } catch (ContentException refused) {
            if (refused.reason() != Reason.NAME_TAKEN) {
                throw refused;
            }
            inOne(access.push(target.name(), target.caller()), change);
        }
    }

    private void inOne(PushTarget target, LongConsumer change) {
        transaction.executeWithoutResult(begun -> change.accept(target.id()
                .orElseGet(
                        () -> repositories.create(target.name(), target.caller().caller()))));
    }
}
