package io.swremu.registry;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.login.RegistryTokens.Grant;
import io.swremu.platform.web.Requester;
import java.util.List;
import java.util.Optional;

/**
 * Who uses the registry.
 *
 * @param caller a user, or nobody
 * @param grants what the bearer token is for; absent for a password, which is for everything the user may
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

    /** Whether the credentials, whatever the user may, are good for this. */
    boolean isFor(RepositoryReference repository, RepositoryAccess.Action action) {
        return grants.isEmpty()
                || grants.get().stream()
                        .anyMatch(grant -> grant.repository().equals(repository.toString())
                                && grant.actions().contains(action.word()));
    }
}
