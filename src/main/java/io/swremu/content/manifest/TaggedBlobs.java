package io.swremu.content.manifest;

import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which blobs the tagged manifests of a repository need, and so its size: each of these blobs once. A change costs what
 * the manifest is large, not what the repository is. The caller holds the repository's lock.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class TaggedBlobs {
    private final ManifestBlobs blobs;

    TaggedBlobs(ManifestBlobs blobs) {
        this.blobs = blobs;
    }

    /**
     * Notes whether any tag names a manifest; a second time changes nothing. A manifest that is going to be deleted has
     * to lose its tags here first.
     *
     * @return by how many bytes the repository's size changes
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
