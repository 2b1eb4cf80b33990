package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfEnvironmentVariable;
import org.junit.jupiter.api.io.TempDir;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A server that is killed while it makes or changes its schema: on H2, which does neither in a transaction, and on
 * PostgreSQL, which does. The property
 * {@code test.kills} says how often, for the first start and for an upgrade each: a few times unless told.
 */
@Tag("slow")
class InterruptedMigrationTest {
    private static final Logger log = LoggerFactory.getLogger(InterruptedMigrationTest.class);
    private static final int KILLS = Integer.getInteger("test.kills", 3);

    /** From when the file is made until the schema is complete it grows to about that size. */
    private static final int SIZE_OF_A_NEW_DATABASE = 200_000;

    private static final int MAX_TABLES = 25;

    private final Random random = new Random();

    @TempDir
    private Path temporary;

    @Test
    void aFirstStartBeginsAnew() throws Exception {
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = temporary.resolve("new" + kill);
            int size = kill == 0 ? SIZE_OF_A_NEW_DATABASE / 2 : random.nextInt(SIZE_OF_A_NEW_DATABASE);
            interrupted += killWhen(() -> sizeOf(database(data)) >= size, data.toString()) ? 1 : 0;
            assertStarts("after a kill at " + size + " bytes", data.toString());
            assertNoCopy(data);
        }
        log.info("{} of {} first starts were interrupted", interrupted, KILLS);
        assertThat(interrupted).isPositive();
    }

    @Test
    void anUpgradeLosesNoRow() throws Exception {
        Path data = temporary.resolve("used");
        Files.createDirectories(data);
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            String kept = Fresh.name();
            Files.deleteIfExists(database(data));
            fill(data, kept);
            long untouched = sizeOf(database(data));
            Path copy = data.resolve("swr.mv.db.before-migration");
            int growth = random.nextInt(SIZE_OF_A_NEW_DATABASE);
            interrupted +=
                    killWhen(() -> Files.exists(copy) && sizeOf(database(data)) >= untouched + growth, data.toString())
                            ? 1
                            : 0;
            assertStarts("after a kill at " + growth + " more bytes", data.toString());
            assertNoCopy(data);
            assertThat(names(data)).containsExactly(kept);
        }
        log.info("{} of {} upgrades were interrupted", interrupted, KILLS);
    }

    @Test
    @EnabledIfEnvironmentVariable(named = "SPRING_DATASOURCE_URL", matches = "jdbc:postgresql:.*")
    void onPostgresqlEachScriptIsDoneOrUndone() throws Exception {
        int interrupted = 0;
        for (int kill = 0; kill < KILLS; kill++) {
            Path data = temporary.resolve("postgresql" + kill);
            String url = RunningServer.sharedDatabase().get(0).replace("--spring.datasource.url=", "");
            int tables = random.nextInt(MAX_TABLES);
            interrupted += killWhen(() -> tables(url) > tables, data.toString(), url) ? 1 : 0;
            assertStarts("after a kill at " + tables + " tables", data.toString(), url);
        }
        log.info("{} of {} first starts on PostgreSQL were interrupted", interrupted, KILLS);
        assertThat(interrupted).isPositive();
    }

    private static int tables(String url) throws SQLException {
        try (Connection connection = DriverManager.getConnection(
                        url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"));
                var count = connection
                        .createStatement()
                        .executeQuery(
                                "select count(*) from information_schema.tables where table_schema = current_schema()")) {
            count.next();
            return count.getInt(1);
        }
    }

    /** A database that is older than the first script, with a row. */
    private static void fill(Path data, String name) throws SQLException {
        Flyway.configure()
                .dataSource(url(data), "sa", "")
                .baselineVersion("0")
                .load()
                .baseline();
        try (Connection connection = DriverManager.getConnection(url(data), "sa", "");
                var statement = connection.createStatement()) {
            statement.execute("create table kept (name varchar(100))");
            statement.execute("insert into kept values ('" + name + "')");
        }
    }

    private static List<String> names(Path data) throws SQLException {
        try (Connection connection = DriverManager.getConnection(url(data), "sa", "");
                var rows = connection.createStatement().executeQuery("select name from kept")) {
            var names = new ArrayList<String>();
            while (rows.next()) {
                names.add(rows.getString(1));
            }
            return names;
        }
    }

    private interface Moment {
        boolean hasCome() throws Exception;
    }

    /** Whether the process was killed before it ended by itself. */
    private static boolean killWhen(Moment moment, String... arguments) throws Exception {
        Process process = start(Redirect.DISCARD, arguments);
        try {
            while (process.isAlive() && !moment.hasCome()) {
                Thread.onSpinWait();
            }
        } finally {
            process.destroyForcibly();
        }
        return process.waitFor() != 0;
    }

    /** Twice: a schema may have become complete and yet be taken for failed. */
    private static void assertStarts(String when, String... arguments) throws Exception {
        for (int start = 1; start <= 2; start++) {
            Process process = start(Redirect.PIPE, arguments);
            String output = new String(process.getInputStream().readAllBytes());
            assertThat(process.waitFor(1, TimeUnit.MINUTES)).isTrue();
            assertThat(process.exitValue())
                    .as("start %d %s: %s", start, when, output)
                    .isZero();
        }
    }

    private static void assertNoCopy(Path data) {
        assertThat(data).isDirectoryNotContaining(file -> file.toString().contains("before-migration"));
    }

    private static Process start(Redirect output, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-cp",
                System.getProperty("java.class.path"),
                MigratingProcess.class.getName()));
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(output)
                .start();
    }

    private static Path database(Path data) {
        return data.resolve("swr.mv.db");
    }

    private static long sizeOf(Path file) throws IOException {
        return Files.exists(file) ? Files.size(file) : 0;
    }

    private static String url(Path data) {
        return "jdbc:h2:file:" + data.resolve("swr")
                + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH";
    }
}
