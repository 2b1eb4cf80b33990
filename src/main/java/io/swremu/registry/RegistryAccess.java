package io.swremu.registry;

import io.swremu.registry.RepositoryAccess.Action;
import io.swremu.registry.RepositoryAccess.State;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.stereotype.Service;

/** Whether somebody may pull, push or delete: the rule of the edition, and what the bearer token is for. */
@Service
class RegistryAccess {
    private final RepositoryDirectory repositories;

    RegistryAccess(RepositoryDirectory repositories) {
        this.repositories = repositories;
    }

    /** The repository, for who may pull from it. */
    PullSource pull(RepositoryReference name, RegistryCaller caller) {
        return source(name, require(name, Action.PULL, Action.PULL, caller));
    }

    /** The repository, for who may pull from it; empty if it is missing in an organization that exists. */
    Optional<PullSource> pullIfPresent(RepositoryReference name, RegistryCaller caller) {
        RepositoryAccess access = repositories.find(name, caller.caller());
        return access.state() == State.MISSING
                        && access.allows(Action.PULL)
                        && !caller.caller().isNobody()
                ? Optional.empty()
                : Optional.of(source(name, require(access, name, Action.PULL, Action.PULL, caller)));
    }

    /**
     * The id of the repository, for who may delete in it. A token for pushing will do: older clients of the service,
     * Harbor's among them, ask for no other.
     */
    long delete(RepositoryReference name, RegistryCaller caller) {
        Action scope = caller.isFor(name, Action.PUSH) ? Action.PUSH : Action.DELETE;
        return require(name, Action.DELETE, scope, caller).id();
    }

    /** Where to push to, for who may; a repository that is missing comes with what is stored in it, private. */
    PushTarget push(RepositoryReference name, RegistryCaller caller) {
        RepositoryAccess access = repositories.find(name, caller.caller());
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

    private static PullSource source(RepositoryReference name, RepositoryAccess access) {
        return new PullSource(name, access.id(), access.owner().orElseThrow());
    }

    /** @param scope what a bearer token must be for */
    private RepositoryAccess require(RepositoryReference name, Action action, Action scope, RegistryCaller caller) {
        return require(repositories.find(name, caller.caller()), name, action, scope, caller);
    }

    private static RepositoryAccess require(
            RepositoryAccess access, RepositoryReference name, Action action, Action scope, RegistryCaller caller) {
        if (access.isPresent() && access.allows(action)) {
            requireScope(name, scope, caller);
            return access;
        }
        if (caller.caller().isNobody()) { // whether it exists is nobody's business
            throw OciErrorCode.UNAUTHORIZED.toException("");
        }
        boolean hidden = access.isPresent() || access.state() == State.MISSING && !access.allows(action);
        throw hidden ? OciErrorCode.DENIED.toException("") : OciErrorCode.NAME_UNKNOWN.toException(name.toString());
    }

    /** Who may, but came with a token for something else, is sent to fetch another one. */
    private static void requireScope(RepositoryReference name, Action action, RegistryCaller caller) {
        if (!caller.isFor(name, action)) {
            throw OciErrorCode.UNAUTHORIZED.toException("The token does not cover this action.");
        }
    }
}
