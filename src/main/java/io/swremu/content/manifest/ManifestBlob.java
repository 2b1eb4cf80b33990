package io.swremu.content.manifest;

import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/**
 * A blob that a manifest needs, directly or through the images of an index. Also says whether the manifest has a tag.
 */
@Entity
class ManifestBlob {
    @EmbeddedId
    private Key key;

    private long size;
    private @Nullable Long taggedIn;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected ManifestBlob() {}

    ManifestBlob(long manifestId, String digest, long size) {
        this.key = new Key(manifestId, digest);
        this.size = size;
    }

    @Embeddable
    record Key(long manifestId, String digest) implements Serializable {}
}
