package io.swremu.registry;

import io.swremu.identity.directory.Holder;
import java.util.Optional;
import java.util.Set;

/**
 * What an edition tells the registry about a repository: whether it exists, and what the caller may do with it.
 *
 * @param state which parts of the name exist
 * @param id of the repository; 0 unless it exists
 * @param owner of the repository; empty unless it exists
 * @param allowed what the user may do with the repository; if it is missing, what the user could do once it exists
 * @param refusedToCreate why a push cannot create the repository although the user may, for example a full quota
 */
public record RepositoryAccess(
        State state, long id, Optional<Holder> owner, Set<Action> allowed, Optional<OciException> refusedToCreate) {

    /** Which parts of a name exist. */
    public enum State {
        /** The name is not allowed for an organization. */
        NAMESPACE_INVALID,
        /** The organization does not exist. */
        NAMESPACE_MISSING,
        /** The organization exists, but the name is not allowed for a repository. */
        NAME_INVALID,
        /** The organization exists, but the repository does not. */
        MISSING,
        /** The repository exists. */
        PRESENT
    }

    /** What can be done with a repository. */
    public enum Action {
        PULL("pull"),
        PUSH("push"),
        DELETE("delete");

        private final String word;

        Action(String word) {
            this.word = word;
        }

        /** The name of the action in scopes of bearer tokens. */
        String word() {
            return word;
        }
    }

    /** A repository that exists. */
    public static RepositoryAccess present(long id, Holder owner, Set<Action> allowed) {
        return new RepositoryAccess(State.PRESENT, id, Optional.of(owner), allowed, Optional.empty());
    }

    /** A repository that is missing in an organization that exists. */
    public static RepositoryAccess missing(Set<Action> allowed, Optional<OciException> refusedToCreate) {
        return new RepositoryAccess(State.MISSING, 0, Optional.empty(), allowed, refusedToCreate);
    }

    /**
     * A name that cannot be pushed to.
     *
     * @param state neither {@link State#PRESENT} nor {@link State#MISSING}
     */
    public static RepositoryAccess nothing(State state) {
        return new RepositoryAccess(state, 0, Optional.empty(), Set.of(), Optional.empty());
    }

    boolean isPresent() {
        return state == State.PRESENT;
    }

    boolean allows(Action action) {
        return allowed.contains(action);
    }
}
