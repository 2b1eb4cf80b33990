package io.swremu.identity;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.JdbcTemplate;

/** What is kept of credentials: enough to know them again after a restart, too little to use them. */
@Tag("slow")
class StoredTokenTest {
    private static final String[] OPTIONS = {
        "--swr.auth.mode=strict",
        "--swr.iam.accounts[0].name=acme",
        "--swr.iam.accounts[0].users[0].name=alice",
        "--swr.iam.accounts[0].users[0].password=alice-password"
    };

    @TempDir
    private Path directory;

    private static RunningServer start(String... more) {
        var options = new ArrayList<>(List.of(OPTIONS));
        options.addAll(List.of(more));
        return RunningServer.with(options.toArray(String[]::new));
    }

    @Test
    void credentialsOutliveARestartWhenThereIsADataDirectoryAndNobodyFindsThemInIt() throws IOException {
        String option = "--swr.data-dir=" + directory;
        String token;
        Map<String, String> temporary;
        DockerLogin daily;
        DockerLogin enhanced;
        try (var server = start(option)) {
            token = SignIn.as(server.port(), "acme", "alice");
            Api api = Api.withToken(server.port(), token);
            temporary = api.post(
                            "/v3.0/OS-CREDENTIAL/securitytokens",
                            "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"duration_seconds\":900}}}}")
                    .statusCode(201)
                    .extract()
                    .path("credential");
            daily = login(api, "secret");
            enhanced = login(api, "authorizationtoken");
            assertNowhereInTheDatabase(server, token);
            assertNowhereInTheDatabase(server, "alice-password");
            assertNowhereInTheDatabase(server, enhanced.password());
            assertNowhereInTheDatabase(server, temporary.getOrDefault("securitytoken", ""));
        }
        assertNowhereInTheFiles(
                token, "alice-password", enhanced.password(), temporary.getOrDefault("securitytoken", ""));
        String bearer;
        try (var server = start(option)) {
            int port = server.port();
            Api.withToken(port, token).get("/v2/manage/namespaces").statusCode(200);
            Api.on(port)
                    .anonymous()
                    .header("X-Security-Token", temporary.getOrDefault("securitytoken", ""))
                    .filter(Signed.by(temporary.getOrDefault("access", ""), temporary.getOrDefault("secret", "")))
                    .get("/v2/manage/namespaces")
                    .then()
                    .statusCode(200);
            daily.ask(port).statusCode(200);
            bearer = enhanced.token(port);
            DockerLogin.bearer(port, bearer).get("/v2/").then().statusCode(200);
        }
    }

    @Test
    void withoutADataDirectoryNothingIsLeftAfterARestart() {
        String token;
        String bearer;
        DockerLogin daily;
        try (var server = start()) {
            token = SignIn.as(server.port(), "acme", "alice");
            daily = login(Api.withToken(server.port(), token), "secret");
            bearer = daily.token(server.port());
            DockerLogin.bearer(server.port(), bearer).get("/v2/").then().statusCode(200);
        }
        try (var server = start()) {
            Api.withToken(server.port(), token)
                    .get("/v2/manage/namespaces")
                    .spec(gatewayRefusal())
                    .body("error_msg", containsString("decrypt token fail"));
            daily.ask(server.port()).statusCode(401);
            DockerLogin.bearer(server.port(), bearer).get("/v2/").then().statusCode(401);
        }
    }

    private static DockerLogin login(Api api, String kind) {
        Map<String, Map<String, String>> auths = api.request()
                .post("/v2/manage/utils/" + kind)
                .then()
                .statusCode(200)
                .extract()
                .path("auths");
        return DockerLogin.ofAuth(auths.values().iterator().next().getOrDefault("auth", ""));
    }

    private static void assertNowhereInTheDatabase(RunningServer server, String secret) {
        var database = new JdbcTemplate(server.bean(DataSource.class));
        List<String> tables = database
                .queryForList(
                        "select table_name from information_schema.tables where lower(table_schema) = lower(current_schema)",
                        String.class)
                .stream()
                .map(String::valueOf)
                .toList();
        assertThat(tables).contains("iam_token", "iam_user", "iam_access_key", "login_token");
        for (String table : tables) {
            assertThat(database.queryForList("select * from \"" + table + "\"").toString())
                    .as(table)
                    .doesNotContain(secret);
        }
    }

    private void assertNowhereInTheFiles(String... secrets) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : (Iterable<Path>) files.filter(Files::isRegularFile)::iterator) {
                assertThat(Files.readString(file, StandardCharsets.ISO_8859_1))
                        .as(file.toString())
                        .doesNotContain(secrets);
            }
        }
    }
}
