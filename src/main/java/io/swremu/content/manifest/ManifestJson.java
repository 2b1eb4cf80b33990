package io.swremu.content.manifest;

import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentException.Reason;
import java.io.ByteArrayInputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Reads the JSON of manifests and refuses what clients could understand differently. Parsers differ on duplicate keys,
 * and some take {@code Layers} for {@code layers}. A scanner could then check another image than the one that runs
 * (CVE-2021-41190).
 */
final class ManifestJson {
    private static final Set<String> FIELDS = Set.of(
            "schemaVersion",
            "mediaType",
            "artifactType",
            "config",
            "layers",
            "fsLayers",
            "manifests",
            "subject",
            "annotations");

    private ManifestJson() {}

    static ContentException invalid(String why) {
        return new ContentException(Reason.MANIFEST_INVALID, why);
    }

    /**
     * Parses a manifest.
     *
     * @throws ContentException if the bytes are not a JSON object in UTF-8, or are ambiguous
     */
    static JsonNode read(JsonMapper json, byte[] bytes) {
        // Given bytes, Jackson would guess UTF-16, too, which no client reads. This decoder also reports malformed
        // bytes.
        Reader text = new InputStreamReader(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8.newDecoder());
        try {
            JsonNode root = json.reader()
                    .with(
                            DeserializationFeature.FAIL_ON_READING_DUP_TREE_KEY,
                            DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                    .readTree(text);
            if (!root.isObject()) {
                throw invalid("a manifest is a JSON object");
            }
            requireExactKeys(root, FIELDS);
            return root;
        } catch (JacksonException broken) {
            throw invalid("the JSON is malformed or has a duplicate key");
        }
    }

    /**
     * Refuses keys that differ from a known key only in case. Other unknown keys are allowed.
     *
     * @throws ContentException for such a key
     */
    static void requireExactKeys(JsonNode object, Set<String> fields) {
        for (String key : object.propertyNames()) {
            if (!fields.contains(key) && fields.stream().anyMatch(key::equalsIgnoreCase)) {
                throw invalid("a key differs from a known key only in case");
            }
        }
    }

    /**
     * A string of an object; empty if it is absent or null.
     *
     * @throws ContentException if the value is not a string
     */
    static String text(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw invalid(key + " must be a string");
        }
        return value.stringValue();
    }
}
