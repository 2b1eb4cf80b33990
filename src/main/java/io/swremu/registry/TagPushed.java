package io.swremu.registry;

import io.swremu.identity.directory.Caller;

/**
 * A tag now names a manifest, which may be the same as before. Published within the transaction that does this, so
 * listeners can add rows and jobs to it, and must be quick.
 *
 * @param repositoryId the repository of the tag
 * @param tag the name of the tag
 * @param digest of the manifest that the tag names now
 * @param caller who did it
 * @param cause what was done
 */
public record TagPushed(long repositoryId, String tag, String digest, Caller caller, Cause cause) {
    /** What can make a tag name a manifest. */
    public enum Cause {
        /** A push through the registry protocol. */
        PUSH,
        /** The operation CreateRepoTag. */
        RETAG,
        /** A synchronization from another region. */
        SYNC
    }
}
