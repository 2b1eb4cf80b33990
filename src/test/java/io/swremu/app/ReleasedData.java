package io.swremu.app;

import static io.restassured.RestAssured.given;

import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.support.EncodedResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
import org.springframework.util.FileSystemUtils;

/**
 * The data that a released version has left, in {@code src/test/resources/released/<version>/<database>}: the rows as
 * {@code dump.sql}, the blobs below {@code registry}, and what the server answered then.
 */
final class ReleasedData {
    static final Path ALL = Path.of("src/test/resources/released");

    /** The schema's name in the dump of PostgreSQL; each run has one of its own. */
    private static final String SCHEMA = "released";

    /** What must be the same after an upgrade, at any time: entries of the retention history go after three months. */
    static final List<String> SHOWN = List.of(
            "/v2/manage/namespaces",
            "/v2/manage/namespaces/released/access",
            "/v2/manage/namespaces/released/repos/team$app",
            "/v2/manage/namespaces/released/repos/team$app/access",
            "/v2/manage/namespaces/released/repos/team$app/tags",
            "/v2/manage/namespaces/released/repos/team$app/retentions",
            "/v2/manage/namespaces/released/repos/team$app/triggers",
            "/v2/manage/namespaces/released/repos/team$app/access-domains",
            "/v2/manage/namespaces/released/repos/team$app/sync_repo",
            "/v2/manage/namespaces/released/repos/team$app/sync_job?limit=10&offset=0",
            "/v2/manage/repos",
            "/v3/manage/repos",
            "/v2/manage/overview");

    static final TestImage IMAGE = TestImage.of("released");

    private static final @Nullable String POSTGRESQL = System.getenv("SPRING_DATASOURCE_URL");

    private final Path version;

    /** @param version of a release, such as {@code 0.1.0}, on the database that the tests run on */
    ReleasedData(String version) {
        this.version = ALL.resolve(version).resolve(POSTGRESQL == null ? "h2" : "postgresql");
    }

    /**
     * Fills a new server of this version and writes down what it has.
     *
     * @param data an empty data directory
     */
    void record(Path data) throws IOException, SQLException, InterruptedException {
        Files.createDirectories(version);
        List<String> options = options(data);
        if (POSTGRESQL != null) {
            execute("create schema " + SCHEMA);
        }
        Map<String, String> answers;
        try (var server = RunningServer.with(options.toArray(String[]::new))) {
            fill(server);
            answers = answers(server);
        }
        if (POSTGRESQL == null) {
            try (Connection connection = DriverManager.getConnection(h2(data), "sa", "");
                    var statement = connection.createStatement()) {
                statement.execute("script nosettings to '" + version.resolve("dump.sql") + "'");
            }
        } else {
            dumpPostgresql();
        }
        FileSystemUtils.deleteRecursively(version.resolve("registry"));
        FileSystemUtils.copyRecursively(data.resolve("registry"), version.resolve("registry"));
        Files.deleteIfExists(version.resolve("registry/lock"));
        for (var answer : answers.entrySet()) {
            Files.writeString(version.resolve(fileOf(answer.getKey())), answer.getValue());
        }
    }

    private void dumpPostgresql() throws IOException, InterruptedException {
        var dump = new ProcessBuilder(
                        "pg_dump",
                        "--inserts",
                        "--no-owner",
                        "--no-privileges",
                        "--schema=" + SCHEMA,
                        "--file",
                        version.resolve("dump.sql").toString(),
                        "--dbname",
                        String.valueOf(POSTGRESQL).replace("jdbc:", ""))
                .inheritIO();
        dump.environment().put("PGUSER", String.valueOf(System.getenv("SPRING_DATASOURCE_USERNAME")));
        dump.environment().put("PGPASSWORD", String.valueOf(System.getenv("SPRING_DATASOURCE_PASSWORD")));
        if (dump.start().waitFor() != 0) {
            throw new IOException("pg_dump failed");
        }
    }

    private static void fill(RunningServer server) {
        Api api = server.api();
        String repository = "/v2/manage/namespaces/released/repos/team$app";
        api.createNamespace("released");
        api.createRepository("released", "team/app");
        Map<String, Object> zoe = Map.of("user_id", "z", "user_name", "zoe", "auth", 1);
        api.post("/v2/manage/namespaces/released/access", List.of(zoe)).statusCode(201);
        api.post(repository + "/access", List.of(zoe)).statusCode(201);
        IMAGE.push(server.api(), "released/team/app", "v1");
        IMAGE.push(server.api(), "released/team/app", "v2");
        TestImage.of("older").push(server.api(), "released/team/app", "v3");
        IMAGE.pull(server.api(), "cn-north-4", "released/team/app", "v1");
        api.post(
                        repository + "/access-domains",
                        Map.of("access_domain", "globex", "permit", "read", "deadline", "forever"))
                .statusCode(201);
        api.post(repository + "/triggers", """
                        {"name":"t","action":"update","app_type":"deployments","application":"web","cluster_id":"c",
                         "cluster_name":"cluster","cluster_ns":"default","condition":".*","container":"main",
                         "enable":"true","trigger_mode":"cce","trigger_type":"all"}""").statusCode(201);
        api.post(repository + "/sync_repo", "{\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\"}")
                .statusCode(200);
        api.post(repository + "/retentions", """
                        {"algorithm":"or","rules":[{"template":"tag_rule","params":{"num":"2"},"tag_selectors":[]}]}""").statusCode(201);
        api.post("/v2/manage/utils/secret", "").statusCode(200);
    }

    /** What a server answers now. */
    static Map<String, String> answers(RunningServer server) {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : SHOWN) {
            answers.put(
                    path,
                    given().port(server.port())
                            .urlEncodingEnabled(false)
                            .header("X-Auth-Token", "test")
                            .get(path)
                            .then()
                            .statusCode(200)
                            .extract()
                            .asString()
                            .replace("localhost:" + server.port(), "localhost"));
        }
        return answers;
    }

    /** What it answered then. */
    String answer(String path) throws IOException {
        return Files.readString(version.resolve(fileOf(path)));
    }

    private static String fileOf(String path) {
        return path.substring(1).replaceAll("[^A-Za-z0-9]", "_") + ".json";
    }

    /**
     * Puts everything where a server finds it.
     *
     * @return its options
     */
    List<String> restore(Path data) throws IOException, SQLException {
        FileSystemUtils.copyRecursively(version.resolve("registry"), data.resolve("registry"));
        if (POSTGRESQL == null) {
            try (Connection connection = DriverManager.getConnection(h2(data), "sa", "");
                    var statement = connection.createStatement()) {
                statement.execute("runscript from '" + version.resolve("dump.sql") + "'");
            }
        } else {
            execute("drop schema if exists " + SCHEMA + " cascade");
            String dump = Files.readString(version.resolve("dump.sql"))
                    .lines()
                    .filter(line -> !line.startsWith("\\")) // psql's own commands
                    .reduce("", (all, line) -> all + line + "\n");
            Path script = Files.writeString(data.resolve("dump.sql"), dump);
            try (Connection connection = postgresql()) {
                ScriptUtils.executeSqlScript(connection, new EncodedResource(new FileSystemResource(script)));
            }
        }
        return options(data);
    }

    private static List<String> options(Path data) {
        return POSTGRESQL == null
                ? List.of("--swr.data-dir=" + data)
                : List.of(
                        "--swr.data-dir=" + data, "--spring.datasource.url=" + POSTGRESQL + "?currentSchema=" + SCHEMA);
    }

    private static void execute(String sql) throws SQLException {
        try (Connection connection = postgresql();
                var statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static Connection postgresql() throws SQLException {
        return DriverManager.getConnection(
                POSTGRESQL, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
    }

    private static String h2(Path data) {
        return "jdbc:h2:file:" + data.resolve("swr")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
}
