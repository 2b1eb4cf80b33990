package io.swremu.edition.shared.sync;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.platform.error.OciErrorCode;
import java.io.IOException;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Copies images between repositories. Blobs are shared, so only rows are written. */
@Component
class ImageCopy {
    /** An index may name indexes, but not for ever. */
    private static final int DEEPEST = 8;

    private final ManifestService manifests;
    private final BlobLinks links;
    private final JsonMapper json;

    ImageCopy(ManifestService manifests, BlobLinks links, JsonMapper json) {
        this.manifests = manifests;
        this.links = links;
        this.json = json;
    }

    /**
     * Copies a manifest with all it needs; the target's lock is held.
     *
     * @return the manifest in the target
     * @throws io.swremu.platform.error.OciException {@link OciErrorCode#MANIFEST_BLOB_UNKNOWN} if the source lacks something
     */
    Manifest copy(long source, Manifest image, long target) throws IOException {
        return copy(source, image, target, DEEPEST, new HashSet<>());
    }

    /** @param copied what has been copied by now: indexes may name a manifest any number of times */
    private Manifest copy(long source, Manifest image, long target, int depth, Set<Digest> copied) throws IOException {
        var content = ManifestContent.parse(json, manifests.read(image.digest()), image.mediaType(), image.digest());
        var blobs = new LinkedHashSet<>(content.blobs());
        for (Descriptor child : content.children()) {
            if (copied.contains(child.digest())) {
                continue;
            }
            Optional<Manifest> found = manifests.find(source, child.digest());
            if (found.isPresent() && depth > 0) {
                copy(source, found.get(), target, depth - 1, copied);
            } else if (found.isPresent() || child.isManifest()) {
                throw missing(child.digest());
            } else if (!child.foreign()) {
                blobs.add(child.digest());
            }
        }
        for (Digest blob : blobs) {
            // Nothing is written in the source, or two copies in opposite directions could wait for each other.
            // Storing the manifest renews the bytes' time.
            Blob found = links.find(source, blob).orElseThrow(() -> missing(blob));
            links.link(target, blob, found.size());
        }
        Manifest copy = manifests.put(target, content);
        copied.add(image.digest());
        return copy;
    }

    private static RuntimeException missing(Digest digest) {
        return OciErrorCode.MANIFEST_BLOB_UNKNOWN.toException(digest.toString());
    }
}
