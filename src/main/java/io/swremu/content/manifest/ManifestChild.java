package io.swremu.content.manifest;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;

/** An image, or another index, that an index names. */
@Entity
class ManifestChild {
    @EmbeddedId
    private Key key;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected ManifestChild() {}

    ManifestChild(long manifestId, String digest) {
        this.key = new Key(manifestId, digest);
    }

    @Embeddable
    record Key(long manifestId, String digest) implements Serializable {}
}
