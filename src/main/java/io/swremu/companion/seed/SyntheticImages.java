package io.swremu.companion.seed;

import io.swremu.companion.api.ImageSeed;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.StagedManifest;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Makes images from their descriptions. All their bytes follow from the description, so they have the same digests at each
 * load and on each machine. A configuration tells by its history what its layers were made from: an export finds it there.
 */
@Component
class SyntheticImages {
    /** Begins the history of a generated layer; its size and its content follow. */
    static final String MADE_FROM = "swr-emulator seed layer ";

    static final String DEFAULT_PLATFORM = "linux/amd64";
    static final long DEFAULT_LAYER_SIZE = 4096;

    /** Each takes some 300 bytes. */
    private static final int MAX_KNOWN_LAYERS = 10_000;

    private final BlobStore store;
    private final ManifestService manifests;
    private final JsonMapper json;
    private final Map<SyntheticLayer, SyntheticLayer.Digests> known = Collections.synchronizedMap(new Recent());

    SyntheticImages(BlobStore store, ManifestService manifests, JsonMapper json) {
        this.store = store;
        this.manifests = manifests;
        this.json = json;
    }

    /** Digests of layers that were made lately, so that a seed that is loaded often does not hash them each time. */
    private static final class Recent extends LinkedHashMap<SyntheticLayer, SyntheticLayer.Digests> {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<SyntheticLayer, SyntheticLayer.Digests> eldest) {
            return size() > MAX_KNOWN_LAYERS;
        }
    }

    /**
     * Makes an image and puts its bytes into the store.
     *
     * @param defaultContent what its bytes follow from if it does not say so
     */
    PreparedImage prepare(ImageSeed image, String defaultContent) throws IOException {
        List<Made> made = make(image, defaultContent);
        var staged = new ArrayList<StagedManifest>();
        for (Made one : made) {
            for (var layer : one.layers().entrySet()) {
                if (!store.touch(layer.getKey())) {
                    try (var bytes = layer.getValue().read()) {
                        store.put(layer.getKey(), bytes, layer.getValue().size());
                    }
                }
            }
            if (one.config().length > 0) {
                store.put(Digest.of(one.config()), new ByteArrayInputStream(one.config()), one.config().length);
            }
            staged.add(manifests.stage(one.manifest()));
        }
        return new PreparedImage(staged);
    }

    /** The digest that an image has, without making it in the store. */
    Digest digest(ImageSeed image, String defaultContent) {
        List<Made> made = make(image, defaultContent);
        return made.get(made.size() - 1).manifest().digest();
    }

    /** A manifest with its own blobs: of an index, none. */
    private record Made(ManifestContent manifest, byte[] config, Map<Digest, SyntheticLayer> layers) {}

    private List<Made> make(ImageSeed image, String defaultContent) {
        String content = Objects.requireNonNullElse(image.content(), defaultContent);
        var types = "oci".equals(image.format()) ? MediaTypes.OCI : MediaTypes.DOCKER;
        List<String> platforms = image.platforms().isEmpty() ? List.of(DEFAULT_PLATFORM) : image.platforms();
        var made = new ArrayList<Made>();
        for (String platform : platforms) {
            made.add(ofPlatform(image, content, types, platform));
        }
        if (platforms.size() > 1) {
            made.add(index(made, types, platforms));
        }
        return made;
    }

    private Made ofPlatform(ImageSeed image, String content, MediaTypes types, String platform) {
        List<ImageSeed.Layer> layers =
                image.layers().isEmpty() ? List.of(new ImageSeed.Layer(DEFAULT_LAYER_SIZE, null)) : image.layers();
        String created =
                Objects.requireNonNullElse(image.created(), Instant.EPOCH).toString();
        ObjectNode config = json.createObjectNode();
        config.put("created", created);
        putPlatform(config, platform);
        ObjectNode labels = config.putObject("config").putObject("Labels");
        new TreeMap<>(image.labels()).forEach(labels::put);
        ObjectNode rootfs = config.putObject("rootfs").put("type", "layers");
        var diffIds = rootfs.putArray("diff_ids");
        var history = config.putArray("history");
        ObjectNode manifest = json.createObjectNode();
        manifest.put("schemaVersion", 2).put("mediaType", types.manifest());
        ObjectNode configDescriptor = manifest.putObject("config");
        var descriptors = manifest.putArray("layers");
        var blobs = new LinkedHashMap<Digest, SyntheticLayer>();
        for (int i = 0; i < layers.size(); i++) {
            ImageSeed.Layer wanted = layers.get(i);
            String text = Objects.requireNonNullElse(wanted.content(), content + "#" + i);
            var layer = new SyntheticLayer(wanted.size(), text + " " + platform);
            var digests = known.computeIfAbsent(layer, SyntheticLayer::digests);
            blobs.put(digests.blob(), layer);
            diffIds.add(digests.diffId().toString());
            history.addObject().put("created", created).put("created_by", MADE_FROM + wanted.size() + " " + text);
            describe(descriptors.addObject(), types.layer(), wanted.size(), digests.blob());
        }
        byte[] configBytes = json.writeValueAsBytes(config);
        describe(configDescriptor, types.config(), configBytes.length, Digest.of(configBytes));
        return new Made(content(manifest, types.manifest()), configBytes, blobs);
    }

    private Made index(List<Made> images, MediaTypes types, List<String> platforms) {
        ObjectNode index = json.createObjectNode();
        index.put("schemaVersion", 2).put("mediaType", types.index());
        var entries = index.putArray("manifests");
        for (int i = 0; i < images.size(); i++) {
            ManifestContent image = images.get(i).manifest();
            ObjectNode entry = entries.addObject();
            describe(entry, types.manifest(), image.bytes().length, image.digest());
            putPlatform(entry.putObject("platform"), platforms.get(i));
        }
        return new Made(content(index, types.index()), new byte[0], Map.of());
    }

    private ManifestContent content(ObjectNode manifest, String mediaType) {
        byte[] bytes = json.writeValueAsBytes(manifest);
        return ManifestContent.parse(json, bytes, mediaType, Digest.of(bytes));
    }

    private static void describe(ObjectNode descriptor, String mediaType, long size, Digest digest) {
        descriptor.put("mediaType", mediaType).put("size", size).put("digest", digest.toString());
    }

    private static void putPlatform(ObjectNode target, String platform) {
        String[] parts = platform.split("/");
        target.put("architecture", parts[1]).put("os", parts[0]);
        if (parts.length > 2) {
            target.put("variant", parts[2]);
        }
    }

    /** The media types of an image's parts. */
    private record MediaTypes(String manifest, String index, String config, String layer) {
        static final MediaTypes DOCKER = new MediaTypes(
                "application/vnd.docker.distribution.manifest.v2+json",
                "application/vnd.docker.distribution.manifest.list.v2+json",
                "application/vnd.docker.container.image.v1+json",
                "application/vnd.docker.image.rootfs.diff.tar.gzip");
        static final MediaTypes OCI = new MediaTypes(
                "application/vnd.oci.image.manifest.v1+json",
                "application/vnd.oci.image.index.v1+json",
                "application/vnd.oci.image.config.v1+json",
                "application/vnd.oci.image.layer.v1.tar+gzip");
    }
}
