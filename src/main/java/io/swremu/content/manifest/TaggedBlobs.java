package io.swremu.content.manifest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which blobs the tagged manifests of a repository need. The sizes of these blobs, each counted once, are the size of
 * the repository. What a change costs depends on the manifest, not on the repository. The caller holds the repository's
 * lock.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaggedBlobs {
    private final ManifestBlobs blobs;

    TaggedBlobs(ManifestBlobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Records whether any tag names a manifest; repeating a call changes nothing. Before a manifest is deleted, this
     * must be called with {@code false}.
     *
     * @return how the size of the repository changes, in bytes
     */
    public long setTagged(long repositoryId, long manifestId, boolean tagged) {
        int changed = tagged ? blobs.mark(manifestId, repositoryId) : blobs.unmark(manifestId);
        if (changed == 0) {
            return 0;
        }
        long bytes = blobs.sumNeededByNoOther(repositoryId, manifestId);
        return tagged ? bytes : -bytes;
    }
}
