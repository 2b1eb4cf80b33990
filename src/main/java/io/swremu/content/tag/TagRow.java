package io.swremu.content.tag;

import io.swremu.content.manifest.ManifestKind;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What the operations on tags show, as the database has it. */
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

    /** 0 an image, 1 an index, 2 a signature. */
    public int type() {
        if (SignatureTag.isOne(name)) {
            return 2;
        }
        return kind == ManifestKind.INDEX ? 1 : 0;
    }

    /** The configuration's digest without its algorithm; an index has none. */
    public String imageId() {
        return configDigest == null ? "" : configDigest.substring(configDigest.indexOf(':') + 1);
    }
}
