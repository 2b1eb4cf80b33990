package io.swremu.server;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.hamcrest.Matchers.equalTo;

import com.zaxxer.hikari.HikariDataSource;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swremu.RunningServer;
import io.swremu.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A disk without room: uploads are refused, rows are still written, and a start makes room before it needs any. */
class FullDiskTest {
    @TempDir
    private Path data;

    @Test
    void uploadsLeaveTheReserveToTheRows() throws IOException {
        byte[] content = {1};
        String blob = "/v2/full/app/blobs/uploads/?digest=" + TestImage.digest(content);
        try (var server = RunningServer.with("--swr.data-dir=" + data, "--swr.disk-reserve=8000000TB")) {
            server.api().createNamespace("full");
            String upload = TestImage.request(server.port(), "test")
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
        return TestImage.request(server.port(), "test")
                .contentType("application/octet-stream")
                .body(content);
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
