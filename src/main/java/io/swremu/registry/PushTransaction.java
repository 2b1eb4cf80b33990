package io.swremu.registry;

import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.OciErrorCode;
import io.swremu.platform.error.SwrException;
import java.util.function.LongConsumer;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Stores what is pushed and, if it is the first of a repository, creates that in the same transaction: so a push that is
 * refused leaves no repository behind.
 */
@Component
public class PushTransaction {
    private final RegistryAccess access;
    private final RepositoryService repositories;
    private final TransactionTemplate transaction;

    PushTransaction(RegistryAccess access, RepositoryService repositories, PlatformTransactionManager transactions) {
        this.access = access;
        this.repositories = repositories;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Does something in a transaction. If another push creates the repository meanwhile, it is done again in that one.
     *
     * @param change gets the repository's id
     * @throws io.swremu.platform.error.OciException {@link OciErrorCode#DENIED} if the account has no room for another repository
     */
    public void into(PushTarget target, LongConsumer change) {
        try {
            inOne(target, change);
        } catch (SwrException refused) {
            if (refused.code() == ErrorCode.REPOSITORY_QUOTA_EXCEEDED) {
                throw OciErrorCode.DENIED.toException(refused.code().message());
            }
            if (refused.code() != ErrorCode.IMAGE_EXISTS) {
                throw refused;
            }
            inOne(access.push(target.namespace(), target.name(), target.caller()), change);
        }
    }

    private void inOne(PushTarget target, LongConsumer change) {
        transaction.executeWithoutResult(begun -> {
            var caller = target.caller().caller();
            change.accept(
                    target.id().orElseGet(() -> repositories.createForPush(target.namespace(), target.name(), caller)));
        });
    }
}
