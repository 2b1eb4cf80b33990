package io.swremu.companion.seed;

import io.swremu.companion.api.ImageSeed;
import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.Descriptor;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Describes stored images. One that a seed has generated is described again, if that gives the same digest. Any other has its
 * manifest and blobs in the seed.
 */
@Component
class ExportedImages {
    /** All blobs in a seed, in bytes: base64 makes a third more of them, and the document has a limit. */
    static final int MAX_BYTES = 8 << 20;

    private static final String OCI = "application/vnd.oci.";

    private final SyntheticImages synthetic;
    private final ManifestService manifests;
    private final BlobStore store;
    private final JsonMapper json;

    ExportedImages(SyntheticImages synthetic, ManifestService manifests, BlobStore store, JsonMapper json) {
        this.synthetic = synthetic;
        this.manifests = manifests;
        this.store = store;
        this.json = json;
    }

    /**
     * Describes the images of a repository.
     *
     * @param blobs where bytes are put that belong into the seed
     * @throws SeedRefusedException if these are too many
     */
    List<ImageSeed> describe(List<ExportedRows.Manifest> stored, Map<String, String> blobs) {
        try {
            var contents = new LinkedHashMap<Digest, ManifestContent>();
            for (var manifest : stored) {
                Digest digest = Digest.parse(manifest.digest());
                contents.put(digest, ManifestContent.parse(json, manifests.read(digest), manifest.mediaType(), digest));
            }
            var described = new HashMap<Digest, ImageSeed>();
            var parts = new HashSet<Digest>();
            for (ManifestContent content : contents.values()) {
                generated(content, contents).ifPresent(image -> {
                    described.put(content.digest(), image);
                    content.children().forEach(child -> parts.add(child.digest()));
                });
            }
            var images = new ArrayList<ImageSeed>();
            for (var manifest : stored) {
                Digest digest = Digest.parse(manifest.digest());
                if (manifest.tags().isEmpty() && parts.contains(digest)) {
                    continue;
                }
                ImageSeed image = described.get(digest);
                ManifestContent content = contents.get(digest);
                if (content != null) {
                    images.addAll(pushed(image == null ? inline(content, blobs) : image, manifest));
                }
            }
            return images;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The image under each tag: tags have times of their own. One that is older than its tags goes before them. */
    private static List<ImageSeed> pushed(ImageSeed image, ExportedRows.Manifest manifest) {
        Instant first = manifest.pushedAt();
        boolean isFirst = manifest.tags().stream()
                .limit(1)
                .anyMatch(tag -> first == null || tag.createdAt().equals(first));
        Stream<ImageSeed> before = isFirst ? Stream.empty() : Stream.of(first == null ? image : image.pushedAt(first));
        return Stream.concat(before, tagged(image, manifest.tags())).toList();
    }

    private static Stream<ImageSeed> tagged(ImageSeed image, List<ExportedRows.Tag> tags) {
        return tags.stream()
                .map(tag -> new ImageSeed(
                        List.of(tag.name()),
                        image.content(),
                        image.layers(),
                        image.platforms(),
                        image.format(),
                        image.created(),
                        image.labels(),
                        null,
                        null,
                        image.manifest(),
                        image.mediaType(),
                        tag.updatedAt(),
                        tag.createdAt().equals(tag.updatedAt()) ? null : tag.createdAt()));
    }

    private Optional<ImageSeed> generated(ManifestContent content, Map<Digest, ManifestContent> repository)
            throws IOException {
        Optional<ImageSeed> image = content.children().isEmpty() ? ofPlatform(content) : ofIndex(content, repository);
        return image.filter(found -> synthetic.digest(found, "").equals(content.digest()));
    }

    private Optional<ImageSeed> ofIndex(ManifestContent index, Map<Digest, ManifestContent> repository)
            throws IOException {
        ImageSeed first = null;
        var platforms = new ArrayList<String>();
        for (Descriptor child : index.children()) {
            ManifestContent content = repository.get(child.digest());
            ImageSeed image = content == null ? null : ofPlatform(content).orElse(null);
            if (image == null) {
                return Optional.empty();
            }
            platforms.addAll(image.platforms());
            first = first == null ? image : first;
        }
        return Optional.ofNullable(first).map(image -> described(image, platforms));
    }

    private static ImageSeed described(ImageSeed image, List<String> platforms) {
        return new ImageSeed(
                List.of(),
                null,
                image.layers(),
                platforms,
                image.format(),
                image.created(),
                image.labels(),
                null,
                null,
                null,
                null,
                null,
                null);
    }

    private Optional<ImageSeed> ofPlatform(ManifestContent content) throws IOException {
        var config = content.config();
        if (config.isEmpty() || config.get().size() > SeedImages.MAX_INLINE_BYTES) {
            return Optional.empty();
        }
        Optional<Blob> blob = store.open(config.get().digest());
        if (blob.isEmpty()) {
            return Optional.empty();
        }
        try (InputStream bytes = blob.get().read()) {
            return description(json.readTree(bytes), content.mediaType());
        } catch (JacksonException | DateTimeException notOurs) {
            return Optional.empty();
        }
    }

    private static Optional<ImageSeed> description(JsonNode config, String mediaType) {
        var layers = new ArrayList<ImageSeed.Layer>();
        for (JsonNode step : config.path("history")) {
            ImageSeed.Layer layer = layer(step.path("created_by").asString(""));
            if (layer == null) {
                return Optional.empty();
            }
            layers.add(layer);
        }
        if (layers.isEmpty()) {
            return Optional.empty();
        }
        String platform = config.path("os").asString("") + "/"
                + config.path("architecture").asString("")
                + (config.has("variant") ? "/" + config.path("variant").asString("") : "");
        Instant created = Instant.parse(config.path("created").asString(""));
        var labels = new HashMap<String, String>();
        config.path("config")
                .path("Labels")
                .properties()
                .forEach(label -> labels.put(label.getKey(), label.getValue().asString("")));
        return Optional.of(new ImageSeed(
                List.of(),
                null,
                layers,
                List.of(platform),
                mediaType.startsWith(OCI) ? "oci" : null,
                created.equals(Instant.EPOCH) ? null : created,
                labels,
                null,
                null,
                null,
                null,
                null,
                null));
    }

    private static ImageSeed.@Nullable Layer layer(String step) {
        if (!step.startsWith(SyntheticImages.MADE_FROM)) {
            return null;
        }
        String[] parts = step.substring(SyntheticImages.MADE_FROM.length()).split(" ", 2);
        if (parts.length < 2 || !parts[0].matches("[0-9]{4,10}")) {
            return null;
        }
        long size = Long.parseLong(parts[0]);
        boolean sized = size >= SyntheticLayer.MIN_SIZE && size <= SyntheticLayer.MAX_SIZE;
        return sized ? new ImageSeed.Layer(size, parts[1]) : null;
    }

    private ImageSeed inline(ManifestContent content, Map<String, String> blobs) throws IOException {
        String text = new String(content.bytes(), StandardCharsets.UTF_8);
        if (!Arrays.equals(text.getBytes(StandardCharsets.UTF_8), content.bytes())) {
            throw tooMuch("the manifest " + content.digest() + " is no text");
        }
        Set<Digest> needed = new LinkedHashSet<>(content.blobs());
        content.children().stream()
                .filter(child -> !child.isManifest() && !child.foreign())
                .forEach(child -> needed.add(child.digest()));
        for (Digest digest : needed) {
            if (!blobs.containsKey(digest.toString())) {
                blobs.put(digest.toString(), base64(digest, blobs));
            }
        }
        return new ImageSeed(
                List.of(),
                null,
                List.of(),
                List.of(),
                null,
                null,
                Map.of(),
                null,
                null,
                text,
                content.mediaType(),
                null,
                null);
    }

    private String base64(Digest digest, Map<String, String> before) throws IOException {
        Blob blob = store.open(digest).orElseThrow(() -> tooMuch("the blob " + digest + " is lost"));
        if (blob.size() > SeedImages.MAX_INLINE_BYTES) {
            throw tooMuch("the blob " + digest + " has " + blob.size() + " bytes, and a blob in a seed at most "
                    + SeedImages.MAX_INLINE_BYTES);
        }
        long all = before.values().stream()
                .mapToLong(text -> text.length() / 4 * 3L)
                .sum();
        if (all + blob.size() > MAX_BYTES) {
            throw tooMuch("images that no seed has generated have more than " + MAX_BYTES + " bytes");
        }
        try (InputStream bytes = blob.read()) {
            return Base64.getEncoder().encodeToString(bytes.readAllBytes());
        }
    }

    private static SeedRefusedException tooMuch(String reason) {
        return new SeedRefusedException(SeedPath.ROOT, reason + "; a snapshot keeps the state with all bytes");
    }
}
