import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/** Pushes small images of ten layers. */
final class Images {
    private static final int LAYERS = 10;
    private static final String MANIFEST = "application/vnd.oci.image.manifest.v1+json";

    private final Connection connection;

    Images(Connection connection) {
        this.connection = connection;
    }

    /**
     * Pushes an image with layers of its own.
     *
     * @return the seconds that its manifest took
     */
    double push(String repository, String tag) throws IOException {
        var layers = new ArrayList<String>();
        for (int layer = 0; layer < LAYERS; layer++) {
            layers.add(blob(repository, "layer " + layer + " of " + repository + ":" + tag));
        }
        return manifest(repository, tag, layers);
    }

    /** Pushes the layers that images may share. */
    List<String> layers(String repository) throws IOException {
        var layers = new ArrayList<String>();
        for (int layer = 0; layer < LAYERS; layer++) {
            layers.add(blob(repository, "shared layer " + layer));
        }
        return layers;
    }

    /**
     * Pushes an image of layers that are there already.
     *
     * @return the seconds that its manifest took
     */
    double manifest(String repository, String tag, List<String> layers) throws IOException {
        String config = blob(
                repository, "{\"architecture\":\"amd64\",\"os\":\"linux\",\"author\":\"" + repository + ":" + tag + "\"}");
        String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + MANIFEST + "\",\"config\":" + config
                + ",\"layers\":[" + String.join(",", layers) + "]}";
        return Bench.seconds(() ->
                connection.send("PUT", "/v2/" + repository + "/manifests/" + tag, MANIFEST, manifest, 201));
    }

    private String blob(String repository, String content) throws IOException {
        String digest = digest(content.getBytes(UTF_8));
        connection.send(
                "POST",
                "/v2/" + repository + "/blobs/uploads/?digest=" + digest,
                "application/octet-stream",
                content,
                201);
        return "{\"mediaType\":\"application/vnd.oci.image.layer.v1.tar\",\"digest\":\"" + digest + "\",\"size\":"
                + content.length() + "}";
    }

    /** The digest of some bytes. */
    static String digest(byte[] content) {
        return "sha256:" + HexFormat.of().formatHex(sha256().digest(content));
    }

    static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }
}
