package io.swremu.registry;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Registry;
import java.util.List;
import java.util.OptionalLong;

/**
 * What the registry asks an edition about repositories: which exist, whose they are, and who may do what with them.
 * Each edition implements it, and is asked about its own registries only.
 */
public interface RepositoryDirectory {

    /** The edition. */
    Registry.Kind kind();

    /** Whether a repository can have that name. */
    boolean isName(RepositoryReference name);

    /** Looks up a repository, and what the caller may do with it. */
    RepositoryAccess find(RepositoryReference name, Caller caller);

    /**
     * Creates the repository to which a first push goes, in the transaction of that push.
     *
     * @return its id
     * @throws io.swremu.content.repository.ContentException {@code NAME_TAKEN} if another push has created it first
     * @throws OciException if the caller may not create it, or the account's quota is used up
     */
    long create(RepositoryReference name, Caller caller);

    /** The first of these repositories from which the caller may pull; empty if there is none. */
    OptionalLong firstToPull(List<Long> repositoryIds, Caller caller);

    /**
     * Names of the repositories in which the caller has a level, in ascending order, beginning after {@code last}.
     *
     * @param last may be empty
     * @param max how many names to return at most
     */
    List<String> names(Caller caller, String last, int max);
}
