package io.swremu.app;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Matcher;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.stereotype.Component;

/**
 * Where the rows are: in the database of {@code spring.datasource.url} if given, else in H2, in the data directory or in
 * memory. H2 speaks PostgreSQL's dialect, so both run the same scripts and queries.
 */
@Component
class DatabaseLocation {
    private static final String H2 = "jdbc:h2:";
    private static final String H2_FILE = H2 + "file:";
    private static final String H2_MEMORY = H2 + "mem:";

    /**
     * Writers of one row queue; they wait for each other longer than H2's default of one or two seconds. Errors are not
     * written to a file of their own, which all could read: they are exceptions anyway.
     */
    private static final String OPTIONS = ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH"
            + ";LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    /**
     * What has been acknowledged outlives the process, however that ends; by default H2 would write it somewhat later. In
     * this mode it does not tidy its file while it runs, some tens of kilobytes for each commit.
     */
    private static final String FILE_OPTIONS = ";WRITE_DELAY=0";

    /** Numbers the databases in memory: one process may run several servers. */
    private static final AtomicInteger IN_MEMORY = new AtomicInteger();

    private final String url;
    private final boolean replaced;

    DatabaseLocation(DataSourceProperties configured, ServerProperties server) {
        String given = configured.getUrl();
        if (given == null || given.isBlank()) {
            this.replaced = false;
            this.url = embedded(server);
        } else {
            this.replaced = true;
            this.url = given;
        }
    }

    private static String embedded(ServerProperties server) {
        Path dataDir = server.dataDir();
        return dataDir == null
                ? H2_MEMORY + "swr-" + IN_MEMORY.incrementAndGet() + OPTIONS + ";DB_CLOSE_DELAY=-1"
                : H2_FILE + dataDir.toAbsolutePath().resolve("swr") + OPTIONS + FILE_OPTIONS;
    }

    /** The URL for JDBC. */
    String url() {
        return url;
    }

    /** Whether the operator brought a database of their own. */
    boolean isReplaced() {
        return replaced;
    }

    /** Whether the rows are in a database in memory that this server made for itself, and that is empty at its start. */
    boolean isOwnMemory() {
        return !replaced && !outlivesTheProcess();
    }

    /** Whether it is an H2 that may stay open while nobody is connected: all but the file in the data directory. */
    boolean isOpenWithoutConnections() {
        return url.startsWith(H2) && (replaced || !outlivesTheProcess());
    }

    /** Whether the rows are there after the end of the process. */
    boolean outlivesTheProcess() {
        return !url.startsWith(H2_MEMORY);
    }

    /** The file of H2; empty if the rows are elsewhere. */
    Optional<Path> file() {
        if (!url.startsWith(H2_FILE)) {
            return Optional.empty();
        }
        String name = url.substring(H2_FILE.length()).replaceFirst(";.*", "").replaceFirst("^~", home());
        return Optional.of(Path.of(name + ".mv.db").toAbsolutePath());
    }

    private static String home() {
        return Matcher.quoteReplacement(System.getProperty("user.home"));
    }

    /** What to tell an operator: the file, or the URL without its parameters, which may be credentials. */
    @Override
    public String toString() {
        return "the database " + file().map(Path::toString).orElseGet(() -> plain(url));
    }

    /** A URL of JDBC without what may be a secret: the user, the password and all parameters. */
    static String plain(String url) {
        return url.replaceFirst("[?;].*", "").replaceFirst("//[^/@]*@", "//");
    }
}
