package io.swremu.registry;

import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentException.Reason;
import io.swremu.identity.directory.Caller;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what is pushed. A missing repository is created in the same transaction, so that a push that is refused leaves
 * no repository behind.
 */
@Component
class PushTransaction {
    private final RegistryAccess access;
    private final Editions editions;
    private final TransactionTemplate transaction;

    PushTransaction(RegistryAccess access, Editions editions, PlatformTransactionManager transactions) {
        this.access = access;
        this.editions = editions;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes a change in a transaction. If another push creates the repository meanwhile, makes the change in that one.
     *
     * @param change is given the id of the repository
     * @throws OciException if the repository is missing and the account's quota is used up
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
        transaction.executeWithoutResult(begun -> change.accept(target.id().orElseGet(() -> create(target))));
    }

    private long create(PushTarget target) {
        Caller caller = target.caller().caller();
        return editions.repositories(caller.registry()).create(target.name(), caller);
    }
}
