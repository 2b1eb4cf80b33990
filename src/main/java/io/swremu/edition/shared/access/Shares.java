package io.swremu.edition.shared.access;

/** Tells which repositories are shared with other accounts. The package of sharing, which depends on this one, knows it. */
public interface Shares {

    /**
     * Whether users of an account may pull from a repository of another one now.
     *
     * @param domainName the name of their account
     */
    boolean include(long repositoryId, String domainName);
}
