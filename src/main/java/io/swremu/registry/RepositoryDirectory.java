package io.swremu.registry;

import io.swremu.identity.directory.Caller;
import java.util.List;
import java.util.OptionalLong;

/**
 * Whose the repositories are, and who may do what with them: what the registry asks an edition. Each edition implements it;
 * the shared one has an implementation, that of the enterprise edition is planned.
 */
public interface RepositoryDirectory {

    /** Whether there can be a repository of that name. */
    boolean isName(RepositoryReference name);

    /** The repository of that name, and what somebody may do with it. */
    RepositoryAccess find(RepositoryReference name, Caller caller);

    /**
     * Creates the repository that a first push goes to, in the transaction of the push.
     *
     * @return its id
     * @throws io.swremu.content.repository.ContentException if another push was quicker: {@code NAME_TAKEN}
     * @throws OciException if the user may not, or the account has no room for it
     */
    long create(RepositoryReference name, Caller caller);

    /** The first of some repositories that somebody may pull from. */
    OptionalLong firstToPull(List<Long> repositoryIds, Caller caller);

    /** Names of the repositories in which somebody has a right, in their order, after another one; at most so many. */
    List<String> names(Caller caller, String last, int max);
}
