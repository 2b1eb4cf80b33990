package io.swremu.content.manifest;

import io.swremu.content.blob.Digest;
import io.swremu.content.blob.InvalidDigestException;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/**
 * How a manifest refers to content that it needs.
 *
 * @param mediaType as the manifest states it; may be empty
 * @param digest of that content
 * @param size in bytes, 0 or more
 * @param foreign whether clients fetch the content from elsewhere, so that it need not be stored here
 */
public record Descriptor(String mediaType, Digest digest, long size, boolean foreign) {
    private static final Set<String> FIELDS =
            Set.of("mediaType", "artifactType", "digest", "size", "urls", "data", "annotations", "platform");

    static Descriptor of(JsonNode node) {
        JsonNode size = node.path("size");
        boolean sized = size.isIntegralNumber() && size.canConvertToLong() && size.longValue() >= 0;
        if (!node.isObject() || !node.path("digest").isString() || !sized) {
            throw ManifestJson.invalid("a descriptor needs a digest and a size");
        }
        ManifestJson.requireExactKeys(node, FIELDS);
        try {
            return new Descriptor(
                    ManifestJson.text(node, "mediaType"),
                    Digest.parse(node.path("digest").stringValue()),
                    size.longValue(),
                    node.path("urls").isArray() && !node.path("urls").isEmpty());
        } catch (InvalidDigestException invalid) {
            throw ManifestJson.invalid(String.valueOf(invalid.getMessage()));
        }
    }

    /** Whether the content must be a manifest. What an index names with another media type may be a blob. */
    public boolean isManifest() {
        return ManifestKind.isManifestType(mediaType);
    }
}
