package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.RestAssured;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** With a data directory, a restart finds everything. */
@Tag("slow")
class RestartTest {
    private static final String REPOSITORY = "/v2/manage/namespaces/kept/repos/team$app";

    /** What must be the same after a restart, wherever the server listens. */
    private static final List<String> SHOWN = List.of(
            "/v2/manage/namespaces",
            "/v2/manage/namespaces/kept/access",
            REPOSITORY,
            REPOSITORY + "/access",
            REPOSITORY + "/tags",
            "/v2/manage/repos",
            "/v3/manage/repos");

    @Test
    void aRestartFindsRowsBytesAndLogins(@TempDir Path directory) throws IOException {
        Path data = directory.resolve("made/by/the/server");
        TestImage image = TestImage.of("kept", 300_000);
        Map<String, Object> before = new LinkedHashMap<>();
        String login;
        String token;
        long sizeInUse;
        try (var server = RunningServer.with("--swr.data-dir=" + data)) {
            Api api = server.api();
            api.createNamespace("kept");
            api.createRepository("kept", "team/app");
            api.post(REPOSITORY + "/access", List.of(Map.of("user_id", "u", "user_name", "zoe", "auth", 3)))
                    .statusCode(201);
            image.push(server.api(), "kept/team/app", "v1");
            image.pull(server.api(), "cn-north-4", "kept/team/app", "v1");
            login = "Basic "
                    + api.post("/v2/manage/utils/secret", "")
                            .statusCode(200)
                            .extract()
                            .jsonPath()
                            .getString("auths.values()[0].auth");
            token = bearer(server, login);
            SHOWN.forEach(path -> before.put(path, shown(server, path)));
            sizeInUse = sizeOfDatabase(data);
        }
        assertThat(sizeOfDatabase(data)).as("the end tidies the file").isLessThanOrEqualTo(sizeInUse / 2);
        assertThat(data.resolve("registry/blobs")).isDirectory();
        try (var server = RunningServer.with("--swr.data-dir=" + data)) {
            SHOWN.forEach(path -> assertThat(shown(server, path)).as(path).isEqualTo(before.get(path)));
            server.api().get(REPOSITORY).body("num_download", equalTo(1)).body("num_images", equalTo(1));
            assertThat(image.pull(server.api(), "cn-north-4", "kept/team/app", "v1"))
                    .isEqualTo(image.size());
            assertThat(bearer(server, login)).isNotEmpty();
            for (String authorization : List.of(login, "Bearer " + token)) {
                RestAssured.given()
                        .port(server.port())
                        .header("Authorization", authorization)
                        .get("/v2/kept/team/app/tags/list")
                        .then()
                        .statusCode(200)
                        .body("tags", contains("v1"));
            }
            server.api().delete(REPOSITORY).statusCode(204);
            server.api().delete("/v2/manage/namespaces/kept").statusCode(204);
        }
        assertThat(Files.exists(data)).isTrue();
    }

    /** 0 on PostgreSQL, where there is no file. */
    private static long sizeOfDatabase(Path data) throws IOException {
        return System.getenv("SPRING_DATASOURCE_URL") == null ? Files.size(data.resolve("swr.mv.db")) : 0;
    }

    private static String bearer(RunningServer server, String login) {
        return RestAssured.given()
                .port(server.port())
                .header("Authorization", login)
                .get("/swr/auth/v2/registry/auth?scope=repository:kept/team/app:pull")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private static String shown(RunningServer server, String path) {
        return server.api()
                .get(path)
                .statusCode(200)
                .extract()
                .asString()
                .replace("localhost:" + server.port(), "localhost");
    }
}
