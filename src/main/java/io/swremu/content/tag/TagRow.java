package io.swremu.content.tag;

import io.swremu.content.manifest.ManifestKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** A tag and its manifest, for lists. */
public record TagRow(
        long id,
        long repositoryId,
        String name,
        String digest,
        ManifestKind kind,
        @Nullable String configDigest,
        long size,
        Instant createdAt,
        Instant updatedAt) {

    /** The type of the image: 0 a single image, 1 an index, 2 a signature. */
    public int type() {
        if (SignatureTag.isOne(name)) {
            return 2;
        }
        return kind == ManifestKind.INDEX ? 1 : 0;
    }

    /** The hash in the digest of the configuration; empty for an index, which has no configuration. */
    public String imageId() {
        return configDigest == null ? "" : configDigest.substring(configDigest.indexOf(':') + 1);
    }
}
