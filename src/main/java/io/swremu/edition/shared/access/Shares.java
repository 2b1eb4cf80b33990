package io.swremu.edition.shared.access;

/** Which repositories are shared with other accounts. Sharing knows repositories, so it brings its answer here. */
public interface Shares {

    /**
     * Whether users of an account may pull from a repository of another one now.
     *
     * @param domainName the name of their account
     */
    boolean include(long repositoryId, String domainName);
}
