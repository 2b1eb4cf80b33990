package io.swremu.edition.shared.access;

import java.time.Instant;

/**
 * Tells which repositories are shared with which accounts. Sharing is built on repositories, and these on permissions, so
 * it implements this instead of being called.
 */
public interface SharedAccess {

    /**
     * Whether users of an account may pull from a repository of another account.
     *
     * @param domainName the name of their account
     * @param now an instant at which the share must not have expired
     */
    boolean isShared(long repositoryId, String domainName, Instant now);
}
