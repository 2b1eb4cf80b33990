package io.swremu.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.specification.RequestSpecification;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.collect.Collector;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;

/** What time does to uploads and blobs that nobody needs, and what is left on the disk after a server in memory mode. */
@Tag("slow")
class ExpiryTest {
    private static final String BLOBS = "/v2/expiry/app/blobs/";

    @Test
    void idleUploadsAndUnneededBlobsGoAndNothingIsLeftAtTheEnd() throws IOException {
        var clock = new MovableClock();
        Path file;
        try (var server = RunningServer.at(
                clock,
                "--swr.registry.upload-expiry=30m",
                "--swr.registry.blob-grace=2h",
                "--swr.registry.collect-interval=10m")) {
            server.api().createNamespace("expiry");
            TestImage image = TestImage.of("expiry");
            image.push(server.api(), "expiry/app", "v1");
            byte[] unneeded = "unneeded".getBytes(UTF_8);
            request(server)
                    .body(unneeded)
                    .post(BLOBS + "uploads/?digest=" + TestImage.digest(unneeded))
                    .then()
                    .statusCode(201);
            String idle = begin(server);
            String busy = begin(server);

            clock.move(Duration.ofMinutes(20));
            request(server).body(new byte[] {1}).patch(busy).then().statusCode(202);
            clock.move(Duration.ofMinutes(20));
            awaitStatus(server, idle, 404);
            awaitStatus(server, busy, 204);
            awaitStatus(server, BLOBS + TestImage.digest(unneeded), 200);

            clock.move(Duration.ofMinutes(90));
            awaitStatus(server, BLOBS + TestImage.digest(unneeded), 404);
            awaitStatus(server, busy, 404);
            assertThat(image.pull(server.api(), "cn-north-4", "expiry/app", "v1"))
                    .isEqualTo(image.size());

            // What is pushed after the collection is not taken for what was collected.
            request(server)
                    .body(unneeded)
                    .post(BLOBS + "uploads/?digest=" + TestImage.digest(unneeded))
                    .then()
                    .statusCode(201);
            file = server.bean(BlobStore.class)
                    .open(Digest.parse(TestImage.digest(unneeded)))
                    .orElseThrow()
                    .file()
                    .orElseThrow();
            assertThat(file).isRegularFile();
        }
        Optional<Path> store = IntStream.rangeClosed(1, file.getNameCount())
                .mapToObj(names -> file.getRoot().resolve(file.subpath(0, names)))
                .filter(path -> path.getFileName().toString().startsWith("swr-blobs-"))
                .findFirst();
        // Rows in PostgreSQL need a data directory, which stays; without one the store goes with the server.
        assertThat(store.isPresent()).isEqualTo(System.getenv("SPRING_DATASOURCE_URL") == null);
        assertThat(store.filter(path -> Files.exists(path))).isEmpty();
    }

    @Test
    void anUploadThatGoesOnMayTakeAnyTimeAndRowsOfLostOnesGo() throws IOException {
        var clock = new MovableClock();
        try (var server =
                RunningServer.at(clock, "--swr.registry.upload-expiry=30m", "--swr.registry.collect-interval=1000h")) {
            server.api().createNamespace("expiry");
            String busy = begin(server);
            String lost = begin(server);
            server.bean(BlobStore.class).cancel(UUID.fromString(lost.substring(lost.lastIndexOf('/') + 1)));
            for (int i = 0; i < 20; i++) {
                clock.move(Duration.ofMinutes(20));
                request(server).body(new byte[] {1}).patch(busy).then().statusCode(202);
            }
            server.bean(Collector.class).collect();
            request(server).body(new byte[] {1}).patch(busy).then().statusCode(202);
            assertThat(new JdbcTemplate(server.bean(DataSource.class))
                            .queryForList("select id from blob_upload", String.class))
                    .containsExactly(busy.substring(busy.lastIndexOf('/') + 1));
        }
    }

    private static RequestSpecification request(RunningServer server) {
        return server.api().registry().contentType("application/octet-stream");
    }

    private static String begin(RunningServer server) {
        return request(server)
                .post(BLOBS + "uploads/")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
    }

    private static void awaitStatus(RunningServer server, String path, int status) {
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> request(server).get(path).then().statusCode(status));
    }
}
