package io.swremu.server;

import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.DependsOn;
import org.springframework.stereotype.Component;

/**
 * Which database holds the rows: the one of {@code spring.datasource.url} if given, else H2, in the data directory or in
 * memory. H2 speaks PostgreSQL's dialect, so both run the same scripts and queries.
 *
 * <p>The blob store comes first: it clears away staging files, and on a full disk that is the room the database needs.
 */
@Component
@DependsOn("blobStore")
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    /** Writers of one row queue; they wait for each other longer than H2's default of one or two seconds. */
    private static final String OPTIONS =
            ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;LOCK_TIMEOUT=20000;DB_CLOSE_ON_EXIT=FALSE";

    /**
     * What has been acknowledged outlives the process, however that ends; by default H2 would write it somewhat later. In
     * this mode it does not tidy its file while it runs, some tens of kilobytes for each commit.
     */
    private static final String FILE_OPTIONS = ";WRITE_DELAY=0";

    private final DataSourceProperties configured;
    private final String h2Url;
    private final boolean inFile;

    EmbeddedDatabase(DataSourceProperties configured, ServerProperties server) {
        this.configured = configured;
        Path dataDir = server.dataDir();
        this.inFile = dataDir != null && !isReplaced();
        this.h2Url = dataDir == null
                ? "jdbc:h2:mem:swr-" + UUID.randomUUID() + OPTIONS + ";DB_CLOSE_DELAY=-1"
                : "jdbc:h2:file:" + dataDir.toAbsolutePath().resolve("swr") + OPTIONS + FILE_OPTIONS;
    }

    /** Whether the operator brought a database of their own. */
    boolean isReplaced() {
        return configured.getUrl() != null;
    }

    @Override
    public String getJdbcUrl() {
        String url = configured.getUrl();
        return url == null ? h2Url : url;
    }

    @Override
    public @Nullable String getUsername() {
        return isReplaced() ? configured.getUsername() : "sa";
    }

    @Override
    public @Nullable String getPassword() {
        return isReplaced() ? configured.getPassword() : "";
    }

    /** Tidies the file, after the pool of connections, which is made from this, has been closed. */
    @Override
    public void destroy() {
        if (inFile) {
            try (Connection connection = DriverManager.getConnection(h2Url, getUsername(), getPassword());
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
            } catch (SQLException failure) { // the rows are there all the same
                log.warn("The file of the database could not be tidied: {}", failure.getMessage());
            }
        }
    }
}
