import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;

/**
 * What one more tag costs in a repository that has many: images of ten small layers of their own, the median time of the
 * manifest's PUT around the first, the 200th and the 400th tag; then that of deleting a tag. Run it by {@code bench/tags}.
 *
 * <p>Arguments: the address of the server, and the numbers of tags to measure at, such as 1 200 400.
 */
public class PushTags {
    private static final int LAYERS = 10;
    private static final int AROUND = 15;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String authorization =
            "Basic " + Base64.getEncoder().encodeToString("cn-north-4@test:test".getBytes());
    private final String address;

    private PushTags(String address) {
        this.address = address;
    }

    public static void main(String[] arguments) throws Exception {
        var bench = new PushTags(arguments[0]);
        int[] points =
                Arrays.stream(arguments).skip(1).mapToInt(Integer::parseInt).toArray();
        bench.send("POST", "/v2/manage/namespaces", "application/json", "{\"namespace\":\"bench\"}", 201);
        bench.push("bench/warm", 100); // the compiler is at work
        int tags = points[points.length - 1] + AROUND;
        List<Double> times = bench.push("bench/tags", tags);
        System.out.printf("| manifest PUT at tag | ms |%n| --- | ---: |%n");
        for (int point : points) {
            print(point, times.subList(point - 1, point - 1 + AROUND));
        }
        var deletions = new ArrayList<Double>();
        for (int tag = tags; tag > 0; tag--) {
            deletions.add(bench.send(
                    "DELETE", "/v2/manage/namespaces/bench/repos/tags/tags/v" + tag, "application/json", "", 204));
        }
        System.out.printf("%n| tag deleted of | ms |%n| --- | ---: |%n");
        for (int i = points.length - 1; i >= 0; i--) {
            print(points[i], deletions.subList(tags - points[i] - AROUND + 1, tags - points[i] + 1));
        }
    }

    private static void print(int point, List<Double> around) {
        double[] sorted = around.stream().mapToDouble(Double::doubleValue).sorted().toArray();
        System.out.printf(Locale.ROOT, "| %d | %.1f |%n", point, sorted[sorted.length / 2]);
    }

    /**
     * Pushes so many images.
     *
     * @return the milliseconds of each manifest
     */
    private List<Double> push(String repository, int tags) throws Exception {
        var times = new ArrayList<Double>();
        for (int tag = 1; tag <= tags; tag++) {
            var layers = new ArrayList<String>();
            for (int layer = 0; layer < LAYERS; layer++) {
                layers.add(blob(repository, "layer " + layer + " of " + repository + ":" + tag));
            }
            String config = blob(repository, "{\"architecture\":\"amd64\",\"os\":\"linux\",\"author\":\"" + tag + "\"}");
            String type = "application/vnd.oci.image.manifest.v1+json";
            String manifest = "{\"schemaVersion\":2,\"mediaType\":\"" + type + "\",\"config\":" + config
                    + ",\"layers\":[" + String.join(",", layers) + "]}";
            times.add(send("PUT", "/v2/" + repository + "/manifests/v" + tag, type, manifest, 201));
        }
        return times;
    }

    /**
     * Pushes a blob.
     *
     * @return its descriptor
     */
    private String blob(String repository, String content) throws Exception {
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(content.getBytes(StandardCharsets.UTF_8));
        String digest = "sha256:" + HexFormat.of().formatHex(hash);
        send("POST", "/v2/" + repository + "/blobs/uploads/?digest=" + digest, "application/octet-stream", content, 201);
        return "{\"mediaType\":\"application/vnd.oci.image.layer.v1.tar\",\"digest\":\"" + digest + "\",\"size\":"
                + content.length() + "}";
    }

    private double send(String method, String path, String type, String body, int wanted) throws Exception {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header(path.startsWith("/v2/manage/") ? "X-Auth-Token" : "Authorization", authorization)
                .header("Content-Type", type)
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .build();
        long start = System.nanoTime();
        var answer = client.send(request, BodyHandlers.ofString());
        double milliseconds = (System.nanoTime() - start) / 1e6;
        if (answer.statusCode() != wanted) {
            throw new IllegalStateException(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return milliseconds;
    }
}
