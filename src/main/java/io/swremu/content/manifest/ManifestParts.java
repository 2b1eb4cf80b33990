package io.swremu.content.manifest;

import jakarta.persistence.EntityManager;
import java.util.Collection;
import org.springframework.stereotype.Component;

/**
 * Stores the blobs and children of a new manifest. The rows cannot exist yet, so they are persisted without a look-up.
 */
@Component
class ManifestParts {
    private final EntityManager entities;

    ManifestParts(EntityManager entities) {
        this.entities = entities;
    }

    void store(long manifestId, Collection<NeededBlob> blobs, Collection<String> children) {
        blobs.forEach(blob -> entities.persist(new ManifestBlob(manifestId, blob.digest(), blob.size())));
        children.forEach(digest -> entities.persist(new ManifestChild(manifestId, digest)));
        entities.flush();
    }
}
