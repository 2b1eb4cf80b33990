package io.swremu.registry;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerProcess;
import io.swremu.testing.TestImage;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Large bodies at once on a small heap: they wait for each other, and the server lives on. */
@Tag("slow")
class LargeManifestsTest {
    private static final int CLIENTS = 8;
    private static final int LAYERS = 22_000;

    @TempDir
    private Path temporary;

    @Test
    void largeManifestsWaitForEachOther() throws Exception {
        try (var server = ServerProcess.start(temporary, Map.of(), List.of("-Xmx128m"), List.of("--swr.port=0"))
                .awaitReady()) {
            Api.on(server.port()).createNamespace("large");
            TestImage image = TestImage.of("large");
            image.push(server.api(), "large/app", "small");
            byte[] manifest = large(image);
            assertThat(manifest.length).isBetween(3_800_000, 4_150_000);

            var registry = new RegistryClient(server.api());
            for (int status : atOnce(client ->
                    registry.put("/v2/large/app/manifests/v" + client, TestImage.TYPE, different(manifest, client)))) {
                assertThat(status).isIn(201, 503);
            }
            assertThat(atOnce(client ->
                            registry.put("/v2/large/app/manifests/w", TestImage.TYPE, different(manifest, 0))))
                    .contains(201);
            assertThat(atOnce(
                            client -> registry.get("/v2/large/app/manifests/w").statusCode()))
                    .containsOnly(200);

            given().port(server.port()).get("/readyz").then().statusCode(200);
            Api.on(server.port()).createNamespace("after");
            assertThat(server.lines()).noneMatch(line -> line.contains("OutOfMemory"));
        }
    }

    private static byte[] large(TestImage image) {
        String layer = "{\"mediaType\":\"application/vnd.oci.image.layer.v1.tar\",\"digest\":\""
                + TestImage.digest(image.layer()) + "\",\"size\":" + image.layer().length
                + ",\"annotations\":{\"a\":\"0123456789\"}}";
        String manifest = image.manifest().replace("\"layers\": [", "\"layers\": [" + (layer + ",").repeat(LAYERS));
        return manifest.getBytes(UTF_8);
    }

    /** The same with another digest. */
    private static byte[] different(byte[] manifest, int client) {
        return (new String(manifest, UTF_8) + " ".repeat(client)).getBytes(UTF_8);
    }

    private static List<Integer> atOnce(Request request) throws Exception {
        var clients = Executors.newFixedThreadPool(CLIENTS);
        try {
            List<Callable<Integer>> work = new ArrayList<>();
            for (int i = 0; i < CLIENTS; i++) {
                int client = i;
                work.add(() -> request.send(client));
            }
            List<Integer> statuses = new ArrayList<>();
            for (Future<Integer> answer : clients.invokeAll(work)) {
                statuses.add(answer.get());
            }
            return statuses;
        } finally {
            clients.shutdownNow();
        }
    }

    private interface Request {
        int send(int client) throws Exception;
    }
}
