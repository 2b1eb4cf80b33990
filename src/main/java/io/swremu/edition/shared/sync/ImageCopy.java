package io.swremu.edition.shared.sync;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.StagedManifest;
import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentException.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** Copies images between repositories. Blobs are shared, so only rows are written. */
@Component
class ImageCopy {
    /** An index may name indexes, but not for ever. */
    private static final int MAX_DEPTH = 8;

    private final ManifestService manifests;
    private final BlobLinks links;
    private final JsonMapper json;

    ImageCopy(ManifestService manifests, BlobLinks links, JsonMapper json) {
        this.manifests = manifests;
        this.links = links;
        this.json = json;
    }

    /** A manifest on its way. @param blobs what it needs, with the bytes of each */
    record Part(StagedManifest manifest, Map<Digest, Long> blobs) {}

    /**
     * Reads an image, and keeps all of it from the collector; no lock is held.
     *
     * @return its manifests, each after those that it names
     * @throws ContentException {@link Reason#PART_UNKNOWN} if the source lacks something
     */
    List<Part> read(long source, Manifest image) throws IOException {
        var parts = new ArrayList<Part>();
        read(source, image, MAX_DEPTH, new HashSet<>(), parts);
        return parts;
    }

    /** @param known what is among the parts by now: indexes may name a manifest any number of times */
    private void read(long source, Manifest image, int depth, Set<Digest> known, List<Part> parts) throws IOException {
        var content = ManifestContent.parse(json, manifests.read(image.digest()), image.mediaType(), image.digest());
        var blobs = new LinkedHashSet<>(content.blobs());
        for (Descriptor child : content.children()) {
            if (known.contains(child.digest())) {
                continue;
            }
            Optional<Manifest> found = manifests.find(source, child.digest());
            if (found.isPresent() && depth > 0) {
                read(source, found.get(), depth - 1, known, parts);
            } else if (found.isPresent() || child.isManifest()) {
                throw missing(child.digest());
            } else if (!child.foreign()) {
                blobs.add(child.digest());
            }
        }
        StagedManifest staged = manifests.keep(content);
        var sizes = new LinkedHashMap<Digest, Long>();
        for (Digest blob : blobs) {
            Blob found = links.find(source, blob).orElseThrow(() -> missing(blob));
            sizes.put(blob, found.size());
        }
        parts.add(new Part(staged, sizes));
        known.add(image.digest());
    }

    /** Writes an image into a repository whose lock is held. Nothing is written in the source. */
    Manifest write(List<Part> parts, long target) {
        @Nullable Manifest last = null;
        for (Part part : parts) {
            part.blobs().forEach((digest, size) -> links.link(target, digest, size));
            last = manifests.put(target, part.manifest());
        }
        return Objects.requireNonNull(last, "an image has a manifest");
    }

    private static RuntimeException missing(Digest digest) {
        return new ContentException(Reason.PART_UNKNOWN, digest.toString());
    }
}
