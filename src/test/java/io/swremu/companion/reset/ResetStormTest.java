package io.swremu.companion.reset;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Many resets in a row while clients write, push and pull. */
@Tag("slow")
class ResetStormTest {
    private static final int RESETS = Integer.getInteger("resets", 200);
    private static final int CLIENTS = 8;
    private static final Pattern NAME = Pattern.compile("\"name\":\"(c[^\"]*)\"");
    private static final String LOGIN =
            "Basic " + Base64.getEncoder().encodeToString("cn-north-4@test:any".getBytes(UTF_8));

    private final HttpClient http = HttpClient.newHttpClient();
    private final Queue<String> wrong = new ConcurrentLinkedQueue<>();

    /** Organizations whose creation has been answered, and repositories whose push has. */
    private final Set<String> answered = ConcurrentHashMap.newKeySet();

    private final AtomicInteger pulled = new AtomicInteger();
    private volatile boolean more = true;

    @Test
    void nothingOfAnEarlierRoundIsSeenAndNothingFails() throws Exception {
        try (var server = RunningServer.with("--swr.quota.namespaces=1000000")) {
            send(server, "POST", "/_swr/reset", "");
            long start = rows(server);
            var clients = Executors.newFixedThreadPool(CLIENTS);
            List<Future<?>> done = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                done.add(clients.submit(() -> work(server, client)));
            }
            for (int round = 0; round < RESETS && wrong.isEmpty(); round++) {
                resetAndLook(server);
            }
            more = false;
            for (Future<?> client : done) {
                client.get();
            }
            clients.shutdown();
            assertThat(send(server, "POST", "/_swr/reset", "").statusCode()).isEqualTo(204);
            assertThat(wrong).isEmpty();
            assertThat(pulled).hasPositiveValue();
            assertThat(rows(server)).isEqualTo(start);
        }
    }

    private void resetAndLook(RunningServer server) throws IOException, InterruptedException {
        Set<String> earlier = Set.copyOf(answered);
        int status = send(server, "POST", "/_swr/reset", "").statusCode();
        if (status != 204) {
            wrong.add("reset " + status);
        }
        answered.removeAll(earlier);
        for (String list : List.of("/v2/manage/namespaces", "/v2/manage/repos?limit=100&offset=0")) {
            Set<String> now = new HashSet<>();
            var names = NAME.matcher(send(server, "GET", list, "").body());
            while (names.find()) {
                now.add(names.group(1));
            }
            now.retainAll(earlier);
            if (!now.isEmpty()) {
                wrong.add(list + " still has " + now);
            }
        }
    }

    private void work(RunningServer server, int client) {
        try {
            for (int turn = 0; more; turn++) {
                work(server, client, turn);
            }
        } catch (IOException | InterruptedException failure) {
            wrong.add(failure.toString());
        }
    }

    private void work(RunningServer server, int client, int turn) throws IOException, InterruptedException {
        String name = "c" + client + "-" + turn;
        if (send(server, "POST", "/v2/manage/namespaces", "{\"namespace\":\"" + name + "\"}")
                        .statusCode()
                == 201) {
            answered.add(name);
        }
        var image = TestImage.of(name);
        String repository = "/v2/" + name + "/" + name;
        for (byte[] blob : new byte[][] {image.config(), image.layer()}) {
            send(
                    server,
                    "POST",
                    repository + "/blobs/uploads/?digest=" + TestImage.digest(blob),
                    new String(blob, UTF_8));
        }
        send(server, "PUT", repository + "/manifests/1", image.manifest());
        HttpResponse<String> manifest = send(server, "GET", repository + "/manifests/1", "");
        HttpResponse<String> layer = send(server, "GET", repository + "/blobs/" + TestImage.digest(image.layer()), "");
        if (manifest.statusCode() == 200 && !manifest.body().equals(image.manifest())) {
            wrong.add("another manifest: " + manifest.body());
        }
        if (layer.statusCode() == 200) {
            pulled.incrementAndGet();
            if (!layer.body().equals(new String(image.layer(), UTF_8))) {
                wrong.add("other bytes: " + layer.body());
            }
        }
    }

    private HttpResponse<String> send(RunningServer server, String method, String path, String body)
            throws IOException, InterruptedException {
        boolean registry = path.startsWith("/v2/c");
        var request = HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + path))
                .method(method, body.isEmpty() ? BodyPublishers.noBody() : BodyPublishers.ofString(body))
                .header(registry ? "Authorization" : "X-Auth-Token", registry ? LOGIN : "test")
                .header("Content-Type", path.contains("/manifests/") ? TestImage.TYPE : "application/json")
                .build();
        HttpResponse<String> answer = http.send(request, BodyHandlers.ofString());
        if (answer.statusCode() >= 500) {
            wrong.add(method + " " + path + ": " + answer.statusCode() + " " + answer.body());
        }
        return answer;
    }

    private static long rows(RunningServer server) {
        var database = JdbcClient.create(server.bean(DataSource.class));
        return StateTables.ALL.stream()
                .mapToLong(table -> database.sql("select count(*) from " + table)
                        .query(Long.class)
                        .single())
                .sum();
    }
}
