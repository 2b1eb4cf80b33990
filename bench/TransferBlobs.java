import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Random;

/**
 * What pushing and pulling one large blob costs here and at a peer, in turns: a new blob each time, so that no server
 * knows it already. Read the ratio, not the seconds. Run it by {@code bench/blobs}.
 *
 * <p>Arguments: MiB of the blob, rounds, then a label and an address for each server.
 */
public class TransferBlobs {
    private static final int CHUNK = 1 << 20;

    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();
    private final String authorization =
            "Basic " + Base64.getEncoder().encodeToString("cn-north-4@test:test".getBytes());

    public static void main(String[] arguments) throws Exception {
        int mebibytes = Integer.parseInt(arguments[0]);
        int rounds = Integer.parseInt(arguments[1]);
        var bench = new TransferBlobs();
        Path blob = Files.createTempFile("blob", ".bin");
        var push = new double[2][rounds];
        var pull = new double[2][rounds];
        try {
            for (int round = -1; round < rounds; round++) { // the first round warms up
                for (int server = 0; server < 2; server++) {
                    String digest = fill(blob, mebibytes, round * 2L + server);
                    String address = arguments[3 + server * 2];
                    double pushed = seconds(() -> bench.push(address, blob, digest));
                    double pulled = seconds(() -> bench.pull(address, digest, (long) mebibytes * CHUNK));
                    if (round >= 0) {
                        push[server][round] = pushed;
                        pull[server][round] = pulled;
                    }
                }
            }
        } finally {
            Files.delete(blob);
        }
        System.out.printf("%d MiB, median of %d rounds%n%n", mebibytes, rounds);
        System.out.printf("| | %s, s | %s, s | ratio of speeds |%n| --- | --- | --- | --- |%n", arguments[2], arguments[4]);
        print("push", push);
        print("pull", pull);
    }

    private static void print(String what, double[][] seconds) {
        var ratios = new double[seconds[0].length];
        for (int round = 0; round < ratios.length; round++) {
            ratios[round] = seconds[1][round] / seconds[0][round];
        }
        System.out.printf(
                Locale.ROOT, "| %s | %.2f | %.2f | %.2f |%n", what, median(seconds[0]), median(seconds[1]), median(ratios));
    }

    private static double median(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    private interface Step {
        void run() throws Exception;
    }

    private static double seconds(Step step) throws Exception {
        long start = System.nanoTime();
        step.run();
        return (System.nanoTime() - start) / 1e9;
    }

    /** Random bytes: nothing on the way can make them smaller. */
    private static String fill(Path file, int mebibytes, long seed) throws Exception {
        var random = new Random(seed);
        var hash = MessageDigest.getInstance("SHA-256");
        var chunk = new byte[CHUNK];
        random.nextBytes(chunk);
        try (var out = Files.newOutputStream(file)) {
            for (int i = 0; i < mebibytes; i++) {
                ByteBuffer.wrap(chunk).putLong(0, seed * 1_000_003 + i);
                hash.update(chunk);
                out.write(chunk);
            }
        }
        return "sha256:" + HexFormat.of().formatHex(hash.digest());
    }

    private void push(String address, Path blob, String digest) throws Exception {
        var begun = send(request(address, "/v2/bench/blobs/blobs/uploads/").POST(BodyPublishers.noBody()), 202);
        String location = begun.headers().firstValue("Location").orElseThrow();
        String target = URI.create(address).resolve(location).toString();
        // As docker does it: the content in one PATCH, then an empty PUT.
        var sent = send(
                HttpRequest.newBuilder(URI.create(target))
                        .header("Authorization", authorization)
                        .header("Content-Type", "application/octet-stream")
                        .method("PATCH", BodyPublishers.ofFile(blob)),
                202);
        String next = sent.headers().firstValue("Location").orElse(location);
        String end = URI.create(address).resolve(next).toString();
        String finish = end + (end.contains("?") ? "&" : "?") + "digest=" + digest;
        send(
                HttpRequest.newBuilder(URI.create(finish))
                        .header("Authorization", authorization)
                        .PUT(BodyPublishers.noBody()),
                201);
    }

    private void pull(String address, String digest, long size) throws Exception {
        HttpResponse<InputStream> answer = client.send(
                request(address, "/v2/bench/blobs/blobs/" + digest).GET().build(), BodyHandlers.ofInputStream());
        long received = 0;
        var buffer = new byte[1 << 17];
        try (InputStream body = answer.body()) {
            for (int count = body.read(buffer); count >= 0; count = body.read(buffer)) {
                received += count;
            }
        }
        if (answer.statusCode() != 200 || received != size) {
            throw new IOException("pull: " + answer.statusCode() + ", " + received + " bytes");
        }
    }

    private HttpRequest.Builder request(String address, String path) {
        return HttpRequest.newBuilder(URI.create(address + path)).header("Authorization", authorization);
    }

    private HttpResponse<Void> send(HttpRequest.Builder request, int expected) throws Exception {
        var answer = client.send(request.build(), BodyHandlers.discarding());
        if (answer.statusCode() != expected) {
            throw new IOException(answer.request().method() + ": " + answer.statusCode());
        }
        return answer;
    }
}
