package io.swremu.registry;

import io.swremu.registry.RepositoryAccess.Action;
import io.swremu.registry.RepositoryAccess.State;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/**
 * Decides whether a caller may pull, push or delete. Both the rules of the edition and the scope of the bearer token
 * must allow it.
 */
@Service
class RegistryAccess {
    private final Editions editions;

    RegistryAccess(Editions editions) {
        this.editions = editions;
    }

    /** The repository, if the caller may pull from it. */
    PullSource pull(RepositoryReference name, RegistryCaller caller) {
        return source(require(name, Action.PULL, Action.PULL, caller));
    }

    /** The repository, if the caller may pull from it; empty if it is missing in an organization that exists. */
    Optional<PullSource> pullIfPresent(RepositoryReference name, RegistryCaller caller) {
        RepositoryAccess access = find(name, caller);
        return access.state() == State.MISSING
                        && access.allows(Action.PULL)
                        && !caller.caller().isNobody()
                ? Optional.empty()
                : Optional.of(source(require(access, name, Action.PULL, Action.PULL, caller)));
    }

    /**
     * The id of the repository, if the caller may delete from it. A token for pushing is enough, because older clients
     * of the service, Harbor among them, ask for no other.
     */
    long delete(RepositoryReference name, RegistryCaller caller) {
        Action scope = caller.isFor(name, Action.PUSH) ? Action.PUSH : Action.DELETE;
        return require(name, Action.DELETE, scope, caller).id();
    }

    /** The repository to push to, if the caller may. If it is missing, the push will create it. */
    PushTarget push(RepositoryReference name, RegistryCaller caller) {
        RepositoryAccess access = find(name, caller);
        if (access.state() == State.MISSING && access.allows(Action.PUSH)) {
            requireScope(name, Action.PUSH, caller);
            access.refusedToCreate().ifPresent(refusal -> {
                throw refusal;
            });
            return new PushTarget(name, caller, OptionalLong.empty());
        }
        long id = require(access, name, Action.PUSH, Action.PUSH, caller).id();
        return new PushTarget(name, caller, OptionalLong.of(id));
    }

    private RepositoryAccess find(RepositoryReference name, RegistryCaller caller) {
        return editions.repositories(caller.caller().registry()).find(name, caller.caller());
    }

    private static PullSource source(RepositoryAccess access) {
        return new PullSource(access.id(), access.owner().orElseThrow());
    }

    /**
     * Checks the rights to a repository.
     *
     * @param scope the action that a bearer token must cover
     */
    private RepositoryAccess require(RepositoryReference name, Action action, Action scope, RegistryCaller caller) {
        return require(find(name, caller), name, action, scope, caller);
    }

    private static RepositoryAccess require(
            RepositoryAccess access, RepositoryReference name, Action action, Action scope, RegistryCaller caller) {
        if (access.isPresent() && access.allows(action)) {
            requireScope(name, scope, caller);
            return access;
        }
        if (caller.caller().isNobody()) { // anonymous callers do not learn whether it exists
            throw OciErrorCode.UNAUTHORIZED.toException("");
        }
        boolean denied = access.isPresent() || access.state() == State.MISSING && !access.allows(action);
        throw denied ? OciErrorCode.DENIED.toException("") : OciErrorCode.NAME_UNKNOWN.toException(name.toString());
    }

    /** A caller who has the right but sent a token for something else is asked to fetch another token. */
    private static void requireScope(RepositoryReference name, Action action, RegistryCaller caller) {
        if (!caller.isFor(name, action)) {
            throw OciErrorCode.UNAUTHORIZED.toException("The token does not cover this action.");
        }
    }
}
