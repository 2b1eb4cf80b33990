package io.swremu.app;

import static io.restassured.RestAssured.given;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assumptions.assumeThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasItems;

import com.zaxxer.hikari.HikariDataSource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A disk without room, and what H2 does then: uploads are refused, rows are still written, and a start makes room before it needs any. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class FullDiskTest {
    @TempDir
    private Path data;

    @Test
    void uploadsLeaveTheReserveToTheRows() throws IOException {
        byte[] content = {1};
        String blob = "/v2/full/app/blobs/uploads/?digest=" + TestImage.digest(content);
        try (var server = RunningServer.with("--swr.data-dir=" + data, "--swr.disk-reserve=8000000TB")) {
            server.api().createNamespace("full");
            String upload = server.api()
                    .registry()
                    .post("/v2/full/app/blobs/uploads/")
                    .then()
                    .statusCode(202)
                    .extract()
                    .header("Location");
            for (var answer : new Response[] {
                push(server, content).post(blob), push(server, content).patch(upload)
            }) {
                answer.then().statusCode(507).body("errors[0].code", equalTo("UNAVAILABLE"));
            }
            server.api().createNamespace("full2");
            given().port(server.port()).get("/readyz").then().statusCode(200);
            try (var staged = Files.list(data.resolve("registry/uploads"))) {
                assertThat(staged.mapToLong(file -> file.toFile().length()).sum())
                        .isZero();
            }
        }
        try (var server = RunningServer.with("--swr.data-dir=" + data)) {
            push(server, content).post(blob).then().statusCode(201);
        }
    }

    private static RequestSpecification push(RunningServer server, byte[] content) {
        return server.api().registry().contentType("application/octet-stream").body(content);
    }

    @Test
    void stagingFilesAreClearedBeforeTheDatabaseIsOpened() throws IOException {
        Path uploads = Files.createDirectories(data.resolve("registry/uploads"));
        Path left = Files.createFile(uploads.resolve(UUID.randomUUID().toString()));
        Path noDatabase = data.resolve("broken");
        Files.write(data.resolve("broken.mv.db"), new byte[10_000]);
        assertThatException()
                .isThrownBy(() -> RunningServer.with(
                        "--swr.data-dir=" + data, "--spring.datasource.url=jdbc:h2:file:" + noDatabase));
        assertThat(left).doesNotExist();
    }

    /** H2 closes its database by itself when it cannot write. */
    @Test
    void aDatabaseThatHasClosedIsOpenedAgain() throws Exception {
        try (var server = RunningServer.with(
                "--swr.data-dir=" + data, "--spring.datasource.url=", "--db-scheduler.polling-interval=100ms")) {
            server.api().createNamespace("kept");
            List<Connection> idle = new ArrayList<>();
            var pool = server.bean(DataSource.class);
            for (int i = 0; i < 3; i++) { // as many that do not know
                idle.add(pool.getConnection());
            }
            for (Connection connection : idle) {
                connection.close();
            }
            try (var connection = pool.getConnection();
                    var statement = connection.createStatement()) {
                statement.execute("shutdown immediately");
            } catch (SQLException closed) {
                // it has closed the connection under itself
            }
            await().atMost(ofSeconds(30))
                    .untilAsserted(() ->
                            given().port(server.port()).get("/readyz").then().statusCode(200));
            server.api().createNamespace("kept2");
            server.api().get("/v2/manage/namespaces").body("namespaces.name", hasItems("kept", "kept2"));
        }
    }

    /** Only root can mount a disk that is small enough to be filled. */
    @Test
    void aServerWhoseDiskWasFullForAWhileTakesRowsAgain(CapturedOutput output) throws Exception {
        Path disk = Files.createDirectories(data.resolve("disk"));
        assumeThat(run("mount", "-t", "tmpfs", "-o", "size=24m", "tmpfs", disk.toString()))
                .as("to mount a small disk")
                .isZero();
        try (var server = RunningServer.with(
                "--swr.data-dir=" + disk.resolve("data"), "--spring.datasource.url=", "--swr.disk-reserve=1MB")) {
            server.api().createNamespace("kept");
            Path filler = disk.resolve("filler");
            fill(filler);
            int created = createRepositoriesUntilRefused(server);
            fill(filler); // for the database has tidied its file as it closed
            given().port(server.port()).get("/readyz").then().statusCode(503);
            Files.delete(filler);
            await().atMost(ofSeconds(30))
                    .untilAsserted(() ->
                            given().port(server.port()).get("/readyz").then().statusCode(200));
            server.api().createRepository("kept", "last");
            server.api().get("/v2/manage/namespaces/kept/repos/last").statusCode(200);
            server.api().get("/v2/manage/namespaces").body("namespaces.repo_count", hasItem(created + 1));
            assertThat(output.getAll()).doesNotContain("RunUntilShutdown");
        } finally {
            run("umount", "-l", disk.toString());
        }
    }

    private static int run(String... command) throws Exception {
        try {
            return new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException missing) {
            return -1;
        }
    }

    private static void fill(Path filler) {
        byte[] block = new byte[4096];
        try (OutputStream output =
                Files.newOutputStream(filler, StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
            while (true) {
                output.write(block);
            }
        } catch (IOException full) {
            assertThat(filler).isNotEmptyFile();
        }
    }

    /** @return how many were not refused */
    private static int createRepositoriesUntilRefused(RunningServer server) {
        for (int created = 0; created < 1000; created++) {
            var body = Map.of(
                    "repository",
                    "r" + created,
                    "category",
                    "linux",
                    "description",
                    "x".repeat(20_000),
                    "is_public",
                    false);
            int status = given().port(server.port())
                    .header("X-Auth-Token", "test")
                    .contentType("application/json")
                    .body(body)
                    .post("/v2/manage/namespaces/kept/repos")
                    .statusCode();
            if (status != 201) {
                return created;
            }
        }
        throw new AssertionError("the disk does not get full");
    }

    @Test
    void aServerWithoutItsDatabaseIsNotReady() throws Exception {
        try (var server = RunningServer.with()) {
            given().port(server.port()).get("/readyz").then().statusCode(200);
            server.bean(DataSource.class).unwrap(HikariDataSource.class).close();
            given().port(server.port()).get("/readyz").then().statusCode(503).body("status", equalTo("DOWN"));
            given().port(server.port()).get("/livez").then().statusCode(200);
        }
    }
}
