package io.swremu.registry;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.RegistryTokens.Grant;
import io.swremu.platform.web.Requester;
import java.util.List;
import java.util.Optional;

/**
 * The caller of the registry.
 *
 * @param caller a user, or nobody
 * @param grants what the bearer token covers; empty for a password, which covers all that the user may do
 */
record RegistryCaller(Caller caller, Optional<List<Grant>> grants) implements Requester {

    @Override
    public String domainName() {
        return caller.domainName();
    }

    @Override
    public String userName() {
        return caller.userName();
    }

    /** Whether the credentials cover an action, whatever the user may do. */
    boolean isFor(RepositoryReference repository, RepositoryAccess.Action action) {
        return grants.isEmpty()
                || grants.get().stream()
                        .anyMatch(grant -> grant.repository().equals(repository.toString())
                                && grant.actions().contains(action.word()));
    }
}
