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
 * Reads the JSON of manifests so that every client must see the same in it. Readers differ in what they make of a key that
 * stands twice, and some take {@code Layers} for {@code layers}; a scanner would then check another image than the one that
 * runs (CVE-2021-41190).
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

    /** The refusal of what is no manifest. */
    static ContentException invalid(String why) {
        return new ContentException(Reason.MANIFEST_INVALID, why);
    }

    /**
     * The manifest as a tree.
     *
     * @throws ContentException if it is no object in UTF-8, or is ambiguous
     */
    static JsonNode read(JsonMapper json, byte[] bytes) {
        // A decoder of our own reports malformed bytes, and keeps Jackson from guessing UTF-16, which no client reads.
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
            throw invalid("the JSON cannot be read, or has a key twice");
        }
    }

    /**
     * Refuses keys that differ from known ones only by case; other unknown keys are fine.
     *
     * @throws ContentException for such a key
     */
    static void requireExactKeys(JsonNode object, Set<String> fields) {
        for (String key : object.propertyNames()) {
            if (!fields.contains(key) && fields.stream().anyMatch(key::equalsIgnoreCase)) {
                throw invalid("a key differs from a known one by case alone");
            }
        }
    }

    /**
     * A text of an object; empty if it is absent or null.
     *
     * @throws ContentException if it is something else
     */
    static String text(JsonNode object, String key) {
        JsonNode value = object.path(key);
        if (value.isMissingNode() || value.isNull()) {
            return "";
        }
        if (!value.isString()) {
            throw invalid(key + " must be a text");
        }
        return value.stringValue();
    }
}
