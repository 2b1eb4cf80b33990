package io.swremu.contract;

import static io.restassured.RestAssured.given;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Pushes images of a few bytes, so that there are tags. */
final class TinyImage {
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    private TinyImage() {}

    /**
     * Pushes an image to the server on a port of this machine.
     *
     * @param content makes it differ from others
     * @return the manifest's digest
     */
    static String push(int port, String namespace, String repository, String tag, String content) {
        String path = "/v2/" + namespace + "/" + repository;
        String config = "{\"comment\":\"" + content + "\"}";
        for (String blob : new String[] {config, content}) {
            given().port(port)
                    .urlEncodingEnabled(false)
                    .auth()
                    .preemptive()
                    .basic("cn-north-4@test", "any")
                    .contentType("application/octet-stream")
                    .body(bytes(blob))
                    .post(path + "/blobs/uploads/?digest=" + digest(blob))
                    .then()
                    .statusCode(201);
        }
        String manifest = """
                {"schemaVersion":2,"mediaType":"%s",
                 "config":{"mediaType":"application/vnd.oci.image.config.v1+json","digest":"%s","size":%d},
                 "layers":[{"mediaType":"application/vnd.oci.image.layer.v1.tar","digest":"%s","size":%d}]}
                """.formatted(MANIFEST, digest(config), config.length(), digest(content), content.length());
        given().port(port)
                .auth()
                .preemptive()
                .basic("cn-north-4@test", "any")
                .contentType(MANIFEST)
                .body(bytes(manifest))
                .put(path + "/manifests/" + tag)
                .then()
                .statusCode(201);
        return digest(manifest);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    private static String digest(String text) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes(text));
            return "sha256:" + HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
