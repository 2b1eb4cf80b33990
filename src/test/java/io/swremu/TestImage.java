package io.swremu;

import static io.restassured.RestAssured.given;

import io.restassured.specification.RequestSpecification;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

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

    /** Pushes blobs and manifest. @param request a new request with credentials, each time */
    public void push(int port, String accessKey, String repository, String reference) {
        for (byte[] blob : new byte[][] {config, layer}) {
            request(port, accessKey)
                    .contentType("application/octet-stream")
                    .body(blob)
                    .post("/v2/" + repository + "/blobs/uploads/?digest=" + digest(blob))
                    .then()
                    .statusCode(201);
        }
        request(port, accessKey)
                .contentType(TYPE)
                .body(bytes(manifest()))
                .put("/v2/" + repository + "/manifests/" + reference)
                .then()
                .statusCode(201);
    }

    /** A registry request by password of the user with an access key; a server in open mode does not look at it. */
    public static RequestSpecification request(int port, String accessKey) {
        return given().port(port).urlEncodingEnabled(false).auth().preemptive().basic("cn-north-4@" + accessKey, "any");
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
