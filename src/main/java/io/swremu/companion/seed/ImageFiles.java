package io.swremu.companion.seed;

import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestMismatchException;
import io.swremu.content.blob.InvalidDigestException;
import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.StagedManifest;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Takes images from files beside a seed: OCI layouts, as a directory or a tar, and archives that {@code docker save} has
 * written. Newer ones are both; they count as a layout if that has all its parts. What is wrong with them is refused by an
 * {@link IllegalArgumentException}.
 */
@Component
class ImageFiles {
    private static final String INDEX = "index.json";
    private static final String SAVED = "manifest.json";
    private static final int MAX_DEPTH = 4;
    private static final String REF = "org.opencontainers.image.ref.name";
    private static final String NAME = "io.containerd.image.name";

    private final BlobStore store;
    private final ManifestService manifests;
    private final JsonMapper json;

    ImageFiles(BlobStore store, ManifestService manifests, JsonMapper json) {
        this.store = store;
        this.manifests = manifests;
        this.json = json;
    }

    /**
     * Puts an image into the store.
     *
     * @param directory that of the seed; nothing outside of it is read
     * @param from a path below it
     * @param ref which image; null: the only one
     */
    PreparedImage prepare(Path directory, String from, @Nullable String ref) throws IOException {
        Path file = directory.resolve(from).normalize();
        if (Path.of(from).isAbsolute() || !file.startsWith(directory.normalize())) {
            throw new IllegalArgumentException("'" + from + "' is not below the seed's directory");
        }
        if (!file.toFile().exists()) {
            throw new IllegalArgumentException("there is no file '" + from + "'");
        }
        if (!file.toRealPath().startsWith(directory.toRealPath())) {
            throw new IllegalArgumentException("'" + from + "' is a link to somewhere outside of the seed's directory");
        }
        try {
            PackedFiles files = PackedFiles.open(file);
            if (files.has(INDEX)) {
                ManifestContent top = ofLayout(files, ref);
                if (isWhole(files, top, 0) || !files.has(SAVED)) {
                    var staged = new ArrayList<StagedManifest>();
                    stage(files, top, staged, 0);
                    return new PreparedImage(staged);
                }
            }
            if (files.has(SAVED)) {
                return new PreparedImage(List.of(ofDocker(files, ref)));
            }
            throw new IllegalArgumentException("'" + from + "' is neither an OCI layout nor written by docker save");
        } catch (JacksonException | InvalidDigestException broken) {
            throw new IllegalArgumentException("'" + from + "' is broken: its JSON cannot be read");
        } catch (DigestMismatchException broken) {
            throw new IllegalArgumentException("'" + from + "' is broken: a part has another digest");
        }
    }

    private ManifestContent ofLayout(PackedFiles files, @Nullable String ref) throws IOException {
        var candidates = new ArrayList<JsonNode>();
        for (JsonNode entry : files.json(json, INDEX).path("manifests")) {
            JsonNode annotations = entry.path("annotations");
            String name = annotations.path(NAME).asString("");
            if (ref == null || ref.equals(annotations.path(REF).asString("")) || ref.equals(name)) {
                candidates.add(entry);
            }
        }
        JsonNode chosen = only(candidates, ref);
        return manifest(
                files,
                Digest.parse(chosen.path("digest").asString("")),
                chosen.path("mediaType").asString(""));
    }

    private static JsonNode only(List<JsonNode> candidates, @Nullable String ref) {
        if (candidates.size() != 1) {
            throw new IllegalArgumentException(
                    candidates.size() + " images match" + (ref == null ? "; name one by 'ref'" : " '" + ref + "'"));
        }
        return candidates.get(0);
    }

    private ManifestContent manifest(PackedFiles files, Digest digest, String mediaType) throws IOException {
        byte[] bytes = files.bytes(nameOf(digest), ManifestContent.MAX_BYTES);
        if (!Digest.of(digest.algorithm(), bytes).equals(digest)) {
            throw new IllegalArgumentException("the manifest has another digest than its name says");
        }
        return ManifestContent.parse(json, bytes, mediaType, digest);
    }

    private static String nameOf(Digest digest) {
        return "blobs/" + digest.algorithm().id() + "/" + digest.hex();
    }

    /** Whether all manifests and blobs of an image are there. docker save writes indexes without their other platforms. */
    private boolean isWhole(PackedFiles files, ManifestContent content, int depth) throws IOException {
        for (Digest blob : content.blobs()) {
            if (!files.has(nameOf(blob))) {
                return false;
            }
        }
        for (Descriptor child : content.children()) {
            if (!files.has(nameOf(child.digest()))
                    || child.isManifest()
                            && (depth >= MAX_DEPTH
                                    || !isWhole(
                                            files, manifest(files, child.digest(), child.mediaType()), depth + 1))) {
                return false;
            }
        }
        return true;
    }

    private void stage(PackedFiles files, ManifestContent content, List<StagedManifest> staged, int depth)
            throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("indexes are nested too deep");
        }
        for (Digest blob : content.blobs()) {
            put(files, nameOf(blob), blob);
        }
        for (Descriptor child : content.children()) {
            if (child.isManifest()) {
                stage(files, manifest(files, child.digest(), child.mediaType()), staged, depth + 1);
            } else {
                put(files, nameOf(child.digest()), child.digest());
            }
        }
        staged.add(manifests.stage(content));
    }

    private void put(PackedFiles files, String name, Digest digest) throws IOException {
        if (!store.touch(digest)) {
            try (InputStream bytes = files.open(name)) {
                store.put(digest, bytes, files.size(name));
            }
        }
    }

    /** An archive of docker save names the parts of an image; its manifest is made here, as {@code docker push} would. */
    private StagedManifest ofDocker(PackedFiles files, @Nullable String ref) throws IOException {
        var candidates = new ArrayList<JsonNode>();
        for (JsonNode entry : files.json(json, SAVED)) {
            boolean named = false;
            for (JsonNode tag : entry.path("RepoTags")) {
                String name = tag.asString("");
                named |= name.equals(ref) || name.endsWith(":" + ref);
            }
            if (ref == null || named) {
                candidates.add(entry);
            }
        }
        JsonNode image = only(candidates, ref);
        ObjectNode manifest = json.createObjectNode();
        String type = "application/vnd.docker.distribution.manifest.v2+json";
        manifest.put("schemaVersion", 2).put("mediaType", type);
        describe(
                manifest.putObject("config"),
                "application/vnd.docker.container.image.v1+json",
                files,
                image.path("Config").asString(""));
        var layers = manifest.putArray("layers");
        for (JsonNode layer : image.path("Layers")) {
            String name = layer.asString("");
            String packing = files.isGzip(name) ? ".gzip" : "";
            describe(layers.addObject(), "application/vnd.docker.image.rootfs.diff.tar" + packing, files, name);
        }
        byte[] bytes = json.writeValueAsBytes(manifest);
        return manifests.stage(ManifestContent.parse(json, bytes, type, Digest.of(bytes)));
    }

    private void describe(ObjectNode descriptor, String mediaType, PackedFiles files, String name) throws IOException {
        Digest digest = files.digest(name);
        put(files, name, digest);
        descriptor.put("mediaType", mediaType).put("size", files.size(name)).put("digest", digest.toString());
    }
}
