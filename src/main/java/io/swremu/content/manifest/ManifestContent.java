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
 * A manifest as it was pushed, byte for byte, with what the registry needs to know of it.
 *
 * @param bytes as they came
 * @param digest of the bytes
 * @param mediaType by the request's header or the manifest itself
 * @param kind image or index
 * @param config the configuration of an image
 * @param layers the layers of an image
 * @param children what an index names: images, other indexes or, in a cache of BuildKit, blobs
 * @param subject what an artifact is attached to
 * @param artifactType what an artifact is
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

    /** Larger manifests are refused. */
    public static final int MAX_BYTES = 4 << 20;

    private static final List<String> OF_IMAGES = List.of("config", "layers", "fsLayers");
    private static final List<String> OF_INDEXES = List.of("manifests", "fsLayers");
    private static final Pattern ARTIFACT_TYPE = Pattern.compile("[ -~]{1,255}");

    /**
     * Reads a manifest.
     *
     * @param contentType of the request, without parameters; may be empty if the manifest says it
     * @param digest of the bytes, by the algorithm the client chose
     * @throws ContentException if it is none, or not of its type
     */
    public static ManifestContent parse(JsonMapper json, byte[] bytes, String contentType, Digest digest) {
        JsonNode root = ManifestJson.read(json, bytes);
        String declared = ManifestJson.text(root, "mediaType");
        if (!declared.isEmpty() && !contentType.isEmpty() && !declared.equals(contentType)) {
            throw ManifestJson.invalid("the media type is not that of the Content-Type header");
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

    /** An image is no index and an index no image, or what is pulled would depend on who reads it. */
    private static void requireNothingOf(ManifestKind kind, JsonNode root) {
        List<String> others = kind == ManifestKind.IMAGE ? OF_INDEXES : OF_IMAGES;
        if (others.stream().anyMatch(root::has)) {
            throw ManifestJson.invalid("a manifest is an image or an index, not both");
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

    /** An image without a type of its own is what its configuration is. */
    private static Optional<String> artifactType(JsonNode root, Optional<Descriptor> config) {
        String own = ManifestJson.text(root, "artifactType");
        var type = own.isEmpty() ? config.map(Descriptor::mediaType).filter(text -> !text.isEmpty()) : Optional.of(own);
        if (type.isPresent() && !isArtifactType(type.get())) {
            throw ManifestJson.invalid("the type of an artifact has at most 255 plain characters");
        }
        return type;
    }

    /** Texts by name, which are listed as they are: half of a surrogate pair could be written in no encoding. */
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
            throw ManifestJson.invalid("annotations are texts by name");
        }
        return node.toString();
    }

    private static boolean isEncodable(String text) {
        return StandardCharsets.UTF_8.newEncoder().canEncode(text);
    }

    /** Whether it is an OCI image index, which the real service does not take; Docker's manifest list is none. */
    public boolean isOciIndex() {
        return mediaType.equals(ManifestKind.INDEX.ociType());
    }

    /** Configuration and layers, each once however often it is named, but for those that are to be fetched elsewhere. */
    public Set<Digest> blobs() {
        return Stream.concat(config.stream(), layers.stream())
                .filter(descriptor -> !descriptor.foreign())
                .map(Descriptor::digest)
                .collect(Collectors.toCollection(LinkedHashSet::new));
    }

    /** Its own blobs, and what an index names that may be one, or a manifest: which, only its repository knows. */
    Set<Digest> possibleBlobs() {
        var possible = blobs();
        children.stream()
                .filter(child -> !child.foreign() && !child.isManifest())
                .map(Descriptor::digest)
                .forEach(possible::add);
        return possible;
    }

    /** Whether a text may be the type of an artifact: 1 to 255 printable characters of ASCII. */
    public static boolean isArtifactType(String text) {
        return ARTIFACT_TYPE.matcher(text).matches();
    }
}
