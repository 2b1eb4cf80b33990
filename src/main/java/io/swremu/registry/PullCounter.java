package io.swremu.registry;

import io.swremu.identity.directory.Holder;

/** Counts what is pulled, as an edition wants it: each has its own figures. A pull never fails because of it. */
public interface PullCounter {

    /** Counts bytes of a blob that are about to be sent. @param owner of the repository that they come from */
    void sent(Holder owner, long bytes);

    /** Counts a pull of an image. */
    void pulled(long repositoryId);
}
