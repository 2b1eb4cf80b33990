package io.swremu.content.manifest;

import io.swremu.content.blob.Digest;
import io.swremu.content.repository.ContentException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A manifest exactly as it was pushed, with those parts of it that the registry uses.
 *
 * @param bytes as they were received
 * @param digest of the bytes
 * @param mediaType from the request's header or, without one, from the manifest itself
 * @param kind image or index
 * @param config the configuration of an image
 * @param layers the layers of an image
 * @param children what an index names: images, other indexes or, in a BuildKit cache, blobs
 * @param subject the manifest to which this one is attached
 * @param artifactType what kind of artifact this is
 * @param annotations as JSON, or null
 */
public record ManifestContent(
        byte[] bytes,
        Digest digest,
        String mediaType,
        ManifestKind kind,
        Optional<Descriptor> config,
        List<Descriptor> layers,
        List<Descriptor> children,
        Optional<Descriptor> subject,
        Optional<String> artifactType,
        @Nullable String annotations) {

    /** The largest manifest that is accepted, in bytes. */
    public static final int MAX_BYTES = 4 << 20;

    private static final List<String> OF_IMAGES = List.of("config", "layers", "fsLayers");
    private static final List<String> OF_INDEXES = List.of("manifests", "fsLayers");
    private static final Pattern ARTIFACT_TYPE = Pattern.compile("[ -~]{1,255}");

    /**
     * Reads a manifest.
     *
     * @param contentType of the request, without parameters; may be empty if the manifest states its media type
     * @param digest of the bytes, by the algorithm that the client chose
     * @throws ContentException if the bytes are not a manifest of that type
     */
    public static ManifestContent parse(JsonMapper json, byte[] bytes, String contentType, Digest digest) {
        JsonNode root = ManifestJson.read(json, bytes);
        String declared = ManifestJson.text(root, "mediaType");
        if (!declared.isEmpty() && !contentType.isEmpty() && !declared.equals(contentType)) {
            throw ManifestJson.invalid("the media type differs from the Content-Type header");
        }
        String mediaType = contentType.isEmpty() ? declared : contentType;
        ManifestKind kind =
                ManifestKind.of(mediaType).orElseThrow(() -> ManifestJson.invalid("the media type is not supported"));
        if (root.path("schemaVersion").asInt(0) != 2) {
            throw ManifestJson.invalid("schemaVersion must be 2");
        }
        requireNothingOf(kind, root);
        boolean image = kind == ManifestKind.IMAGE;
        var config = image ? Optional.of(Descriptor.of(root.path("config"))) : Optional.<Descriptor>empty();
        JsonNode subject = root.path("subject");
        return new ManifestContent(
                bytes,
                digest,
                mediaType,
                kind,
                config,
                image ? descriptors(root.path("layers")) : List.of(),
                image ? List.of() : descriptors(root.path("manifests")),
                subject.isObject() ? Optional.of(Descriptor.of(subject)) : Optional.empty(),
                artifactType(root, config),
                annotations(root.path("annotations")));
    }

    /** Refuses a manifest that is both an image and an index: clients would pull different content from it. */
    private static void requireNothingOf(ManifestKind kind, JsonNode root) {
        List<String> others = kind == ManifestKind.IMAGE ? OF_INDEXES : OF_IMAGES;
        if (others.stream().anyMatch(root::has)) {
            throw ManifestJson.invalid("a manifest must be either an image or an index");
        }
    }

    private static List<Descriptor> descriptors(JsonNode array) {
        if (!array.isArray()) {
            throw ManifestJson.invalid("layers or manifests must be an array");
        }
        var descriptors = new ArrayList<Descriptor>();
        array.forEach(node -> descriptors.add(Descriptor.of(node)));
        return descriptors;
    }

    /** An artifact without a type of its own has the media type of its configuration. */
    private static Optional<String> artifactType(JsonNode root, Optional<Descriptor> config) {
        String own = ManifestJson.text(root, "artifactType");
        var type = own.isEmpty() ? config.map(Descriptor::mediaType).filter(text -> !text.isEmpty()) : Optional.of(own);
        if (type.isPresent() && !isArtifactType(type.get())) {
            throw ManifestJson.invalid("an artifact type must have 1 to 255 printable ASCII characters");
        }
        return type;
    }

    /**
     * Annotations map names to strings. They are returned as they are, so unpaired surrogates, which no encoding can
     * represent, are refused.
     */
    private static @Nullable String annotations(JsonNode node) {
        if (node.isMissingNode() || node.isNull()) {
            return null;
        }
        boolean texts = node.isObject()
                && node.properties().stream()
                        .allMatch(annotation -> isEncodable(annotation.getKey())
                                && annotation.getValue().isString()
                                && isEncodable(annotation.getValue().stringValue()));
        if (!texts) {
            throw ManifestJson.invalid("annotations must be an object of strings");
        }
        return node.toString();
    }

    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether this is an OCI image index, which the real service refuses. Docker's manifest list is not one. */
    public boolean isOciIndex() {
        return mediaType.equals(ManifestKind.INDEX.ociType());
    }

    /** The configuration and the layers, without duplicates and without those that clients fetch from elsewhere. */
    public Set<Digest> blobs() {
        return Stream.concat(config.stream(), layers.stream())
                .filter(descriptor -> !descriptor.foreign())
                .map(Descriptor::digest)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /**
     * {@link #blobs} and, of an index, the entries that may be blobs. Only its repository knows whether they are
     * manifests.
     */
    Set<Digest> possibleBlobs() {
        var possible = blobs();
        children.stream()
                .filter(child -> !child.foreign() && !child.isManifest())
                .map(Descriptor::digest)
                .forEach(possible::add);
        return possible;
    }

    /** Whether a text can be the type of an artifact: 1 to 255 printable ASCII characters. */
    public static boolean isArtifactType(String text) {
        return ARTIFACT_TYPE.matcher(text).matches();
    }
}
