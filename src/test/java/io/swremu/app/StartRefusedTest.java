package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.swremu.SwrEmulatorApplication;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Databases and directories that a server must not use, or cannot: one line says what is wrong and what to do. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class StartRefusedTest {
    @TempDir
    private Path data;

    @Test
    void aDamagedFile(CapturedOutput output) throws IOException {
        byte[] noise = new byte[20_000];
        Arrays.fill(noise, (byte) 'x');
        Files.write(data.resolve("swr.mv.db"), noise);
        assertRefused(output, "swr.mv.db is damaged", "put a copy of it in its place");
        assertThat(data.resolve("swr.mv.db")).hasBinaryContent(noise);
    }

    @Test
    void aDatabaseThatCannotBeReached(CapturedOutput output) {
        assertRefused(
                output,
                "the database jdbc:postgresql://localhost:1/swr cannot be reached",
                "--spring.datasource.url=jdbc:postgresql://localhost:1/swr?user=u&password=hidden");
        assertThat(output.getAll()).doesNotContain("hidden");
    }

    @Test
    void rowsThatOutliveTheProcessWithoutADirectoryForTheImages(CapturedOutput output) {
        int before = output.getErr().length();
        assertThatException()
                .isThrownBy(() -> run("--swr.port=0", "--spring.datasource.url=jdbc:postgresql://localhost:1/swr"));
        assertThat(output.getErr().substring(before))
                .startsWith("SWR emulator cannot start: ")
                .contains("jdbc:postgresql://localhost:1/swr", "swr.data-dir")
                .hasLineCount(1);
    }

    @Test
    void aSchemaOfALaterVersion(CapturedOutput output) throws Exception {
        migrate();
        change("insert into flyway_schema_history select 1000, '1000', 'later', 'SQL', 'V1000__later.sql', 1, 'sa',"
                + " current_timestamp, 1, true");
        assertRefused(output, "later version of the server", "1000");
    }

    @Test
    void theDataOfASnapshotFromBeforeTheFirstRelease(CapturedOutput output) throws Exception {
        migrate();
        change("update flyway_schema_history set script = 'V1__organizations_and_repositories.sql',"
                + " description = 'organizations and repositories' where version = '1'");
        assertRefused(output, "snapshot from before the first release", "delete it");
    }

    @Test
    void aSchemaThatWasMadeByOtherScripts(CapturedOutput output) throws Exception {
        migrate();
        change("update flyway_schema_history set checksum = 1 where version = '1'");
        assertRefused(output, "has another schema", "hecksum mismatch");
    }

    @Test
    void rowsOfOtherImagesAndImagesOfOtherRows(@TempDir Path other, CapturedOutput output) throws IOException {
        String database = "--spring.datasource.url=jdbc:h2:file:" + data.resolve("rows")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
        try (var first = RunningServer.with("--swr.data-dir=" + data, database)) {
            first.api().createNamespace("rows");
            TestImage.of("rows").push(first.api(), "rows/app", "v1");
            assertMode(data.resolve("registry"), "rwx------");
            assertMode(data.resolve("rows.mv.db"), "rw-------");
            try (Stream<Path> files = Files.walk(data.resolve("registry"))) {
                for (Path file : (Iterable<Path>) files::iterator) {
                    assertMode(file, Files.isDirectory(file) ? "rwx------" : "rw-------");
                }
            }
        }
        assertRefused(output, "belongs to the images in another data directory", "--swr.data-dir=" + other, database);
        assertRefused(output, "swr.mv.db is new, but there are images of another one");
        assertMode(data.resolve("rows.mv.db"), "rw-------");
        RunningServer.with("--swr.data-dir=" + data, database).close();
    }

    private static void assertMode(Path file, String mode) throws IOException {
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .as(file.toString())
                    .isEqualTo(mode);
        }
    }

    private void migrate() {
        Flyway.configure()
                .dataSource(url(), "sa", "")
                .placeholders(Map.of("store", "none"))
                .load()
                .migrate();
    }

    private void change(String statement) throws SQLException {
        try (var connection = DriverManager.getConnection(url(), "sa", "")) {
            connection.createStatement().executeUpdate(statement);
        }
    }

    private String url() {
        return "jdbc:h2:file:" + data.resolve("swr")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }

    /** @param hints what the line has to say; those that begin with two dashes are options of the server */
    private void assertRefused(CapturedOutput output, String... hints) {
        int before = output.getErr().length();
        int out = output.getOut().length();
        Map<String, Object> options = new LinkedHashMap<>(
                Map.of("swr.port", "0", "swr.data-dir", data.toString(), "spring.datasource.url", ""));
        Arrays.stream(hints)
                .filter(hint -> hint.startsWith("--"))
                .forEach(option -> options.put(
                        option.substring(2, option.indexOf('=')), option.substring(option.indexOf('=') + 1)));
        assertThatException()
                .isThrownBy(() -> run(options.entrySet().stream()
                        .map(option -> "--" + option.getKey() + "=" + option.getValue())
                        .toArray(String[]::new)));
        assertThat(output.getErr().substring(before))
                .startsWith("SWR emulator cannot start: ")
                .contains(Arrays.stream(hints)
                        .filter(hint -> !hint.startsWith("--"))
                        .toList())
                .hasLineCount(1);
        assertThat(output.getOut().substring(out)).startsWith("SWR emulator ").hasLineCount(1);
    }

    private static void run(String... options) {
        new SpringApplicationBuilder(SwrEmulatorApplication.class).run(options).close();
    }
}
