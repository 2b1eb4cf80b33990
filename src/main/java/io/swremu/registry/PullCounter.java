package io.swremu.registry;

import io.swremu.content.blob.Digest;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import io.swremu.identity.directory.Registry;
import java.util.Optional;

/** Counts pulls, in the figures of an edition. A pull never fails because it cannot be counted. */
public interface PullCounter {

    /** The edition. */
    Registry.Kind kind();

    /**
     * Counts bytes of a blob, just before they are sent.
     *
     * @param owner whose repository they come from
     */
    void sent(Holder owner, long bytes);

    /** Counts a pull of a manifest. */
    void pulled(Pull pull);

    /**
     * A pull of a manifest.
     *
     * @param repositoryId the repository
     * @param digest of the manifest
     * @param tag by which the client named it; empty if by its digest
     * @param part whether it is fetched as a part of a tagged index
     * @param caller who pulls; may be nobody
     */
    record Pull(long repositoryId, Digest digest, Optional<String> tag, boolean part, Caller caller) {}
}
