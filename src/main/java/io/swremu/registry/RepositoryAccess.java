package io.swremu.registry;

import io.swremu.identity.directory.Holder;
import java.util.Optional;
import java.util.Set;

/**
 * What an edition answers when the registry asks for a repository: whether it is there, and what somebody may do with it.
 *
 * @param state how much of the name is there
 * @param id of the repository; 0 unless it is there
 * @param owner whose repository it is; absent unless it is there
 * @param allowed what the user may do; of a missing repository what the user might do with it once it has been pushed
 * @param refusedToCreate why a push cannot create it although the user may, such as a full quota
 */
public record RepositoryAccess(
        State state, long id, Optional<Holder> owner, Set<Action> allowed, Optional<OciException> refusedToCreate) {

    /** How much of a name is there. */
    public enum State {
        /** No organization can be called so. */
        NAMESPACE_INVALID,
        /** The organization is missing. */
        NAMESPACE_MISSING,
        /** The organization is there, but no repository can be called so. */
        NAME_INVALID,
        /** The organization is there, and the repository is missing. */
        MISSING,
        /** The repository is there. */
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

        /** The word for it in scopes of bearer tokens. */
        String word() {
            return word;
        }
    }

    /** A repository that is there. */
    public static RepositoryAccess present(long id, Holder owner, Set<Action> allowed) {
        return new RepositoryAccess(State.PRESENT, id, Optional.of(owner), allowed, Optional.empty());
    }

    /** A repository that is missing in an organization that is there. */
    public static RepositoryAccess missing(Set<Action> allowed, Optional<OciException> refusedToCreate) {
        return new RepositoryAccess(State.MISSING, 0, Optional.empty(), allowed, refusedToCreate);
    }

    /** A name under which nothing is. */
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
