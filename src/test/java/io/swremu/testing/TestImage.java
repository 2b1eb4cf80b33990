package io.swremu.testing;

import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import java.util.function.Supplier;

/**
 * A small image of one layer, to be pushed by plain HTTP.
 *
 * @param config the configuration's bytes
 * @param layer the layer's bytes
 */
public record TestImage(byte[] config, byte[] layer) {
    /** The media type of its manifest. */
    public static final String TYPE = "application/vnd.oci.image.manifest.v1+json";

    /** An image whose content follows from a text. */
    public static TestImage of(String text) {
        String config = "{\"architecture\":\"amd64\",\"os\":\"linux\",\"author\":\"" + text + "\"}";
        return new TestImage(bytes(config), bytes("layer of " + text));
    }

    /**
     * An image whose layer is about that large.
     *
     * @param bytes at least some hundreds
     */
    public static TestImage of(String text, int bytes) {
        return new TestImage(
                of(text).config(), bytes(("layer of " + text + "\n").repeat(bytes / (10 + text.length()))));
    }

    /** Its blobs by digest, with their sizes. */
    public Map<String, Long> blobs() {
        return Map.of(digest(config), (long) config.length, digest(layer), (long) layer.length);
    }

    /** The manifest's text. */
    public String manifest() {
        return """
                {"schemaVersion": 2, "mediaType": "%s",
                 "config": {"mediaType": "application/vnd.oci.image.config.v1+json", "digest": "%s", "size": %d},
                 "layers": [{"mediaType": "application/vnd.oci.image.layer.v1.tar", "digest": "%s", "size": %d}]}""".formatted(TYPE, digest(config), config.length, digest(layer), layer.length);
    }

    /** The digest of the manifest. */
    public String digest() {
        return digest(bytes(manifest()));
    }

    /** Bytes of configuration and layer. */
    public long size() {
        return config.length + layer.length;
    }

    /** Pushes blobs and manifest to a server that does not look at passwords. */
    public void push(Api user, String repository, String reference) {
        push(user::registry, repository, reference);
    }

    /**
     * Pushes blobs and manifest.
     *
     * @param requests a new request with credentials, each time
     */
    public void push(Supplier<RequestSpecification> requests, String repository, String reference) {
        for (byte[] blob : new byte[][] {config, layer}) {
            requests.get()
                    .contentType("application/octet-stream")
                    .body(blob)
                    .post("/v2/" + repository + "/blobs/uploads/?digest=" + digest(blob))
                    .then()
                    .statusCode(201);
        }
        requests.get()
                .contentType(TYPE)
                .body(bytes(manifest()))
                .put("/v2/" + repository + "/manifests/" + reference)
                .then()
                .statusCode(201);
    }

    /**
     * Pulls manifest and blobs, which must be what was pushed.
     *
     * @return the bytes of the blobs
     */
    public long pull(Api user, String region, String repository, String reference) {
        String manifest = user.registry(region)
                .get("/v2/" + repository + "/manifests/" + reference)
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(manifest).isEqualTo(manifest());
        for (byte[] blob : new byte[][] {config, layer}) {
            byte[] pulled = user.registry(region)
                    .get("/v2/" + repository + "/blobs/" + digest(blob))
                    .then()
                    .statusCode(200)
                    .extract()
                    .asByteArray();
            assertThat(pulled).isEqualTo(blob);
        }
        return size();
    }

    /** The sha256 digest of a text. */
    public static String digest(String text) {
        return digest(bytes(text));
    }

    /** The sha256 digest of some bytes. */
    public static String digest(byte[] content) {
        try {
            return "sha256:"
                    + HexFormat.of()
                            .formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
