package io.swremu.registry;

import io.swremu.identity.directory.Caller;

/**
 * A tag has come to name a manifest, for the first time or again. Told within the transaction that does it, so whoever
 * listens can add rows and jobs to it, and must be quick.
 *
 * @param repositoryId where
 * @param tag its name
 * @param digest of the manifest it names now
 * @param caller who did it
 * @param cause what was done
 */
public record TagPushed(long repositoryId, String tag, String digest, Caller caller, Cause cause) {
    /** How a tag comes to name a manifest. */
    public enum Cause {
        /** A push by the registry protocol. */
        PUSH,
        /** CreateRepoTag. */
        RETAG,
        /** The image came from another region. */
        SYNC
    }
}
