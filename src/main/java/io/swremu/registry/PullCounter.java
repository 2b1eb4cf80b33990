package io.swremu.registry;

import io.swremu.identity.directory.Holder;

/** Counts pulls, in the figures of an edition. A pull never fails because it cannot be counted. */
public interface PullCounter {

    /**
     * Counts bytes of a blob, just before they are sent.
     *
     * @param owner whose repository they come from
     */
    void sent(Holder owner, long bytes);

    /** Counts a pull of an image. */
    void pulled(long repositoryId);
}
