package io.swremu.registry;

import io.swremu.content.blob.Digest;
import io.swremu.content.tag.TagService;
import io.swremu.identity.directory.Caller;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Deletes manifests and tags, and tells the editions. */
@Service
class ManifestDeletion {
    private final TagService tags;
    private final ApplicationEventPublisher events;

    ManifestDeletion(TagService tags, ApplicationEventPublisher events) {
        this.tags = tags;
        this.events = events;
    }

    /**
     * Deletes a manifest with all its tags.
     *
     * @return whether it existed
     */
    @Transactional
    boolean delete(long repositoryId, Digest digest, Caller caller) {
        boolean deleted = tags.delete(repositoryId, digest);
        if (deleted) {
            events.publishEvent(new ManifestDeleted(repositoryId, Optional.of(digest), Optional.empty(), caller));
        }
        return deleted;
    }

    /**
     * Deletes a tag; the manifest stays.
     *
     * @return whether it existed
     */
    @Transactional
    boolean untag(long repositoryId, String tag, Caller caller) {
        boolean deleted = tags.untag(repositoryId, tag);
        if (deleted) {
            events.publishEvent(new ManifestDeleted(repositoryId, Optional.empty(), Optional.of(tag), caller));
        }
        return deleted;
    }
}
