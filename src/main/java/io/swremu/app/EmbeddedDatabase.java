package io.swremu.app;

import io.swremu.content.blob.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.DependsOn;
import org.springframework.jdbc.support.JdbcUtils;
import org.springframework.stereotype.Component;

/**
 * How to connect to the database. The one in the data directory is tidied at the end, and only the user that runs the
 * server may read it, for secret keys are in it.
 *
 * <p>The blob store comes first: it clears away staging files, and on a full disk that is the room the database needs.
 */
@Component
@DependsOn("blobStore")
class EmbeddedDatabase implements JdbcConnectionDetails, DisposableBean {
    private static final Logger log = LoggerFactory.getLogger(EmbeddedDatabase.class);

    private final DataSourceProperties configured;
    private final DatabaseLocation location;
    private volatile boolean used;
    private volatile @Nullable Connection keeper;

    EmbeddedDatabase(DataSourceProperties configured, DatabaseLocation location) {
        this.configured = configured;
        this.location = location;
    }

    @Override
    public String getJdbcUrl() {
        return location.url();
    }

    @Override
    public @Nullable String getUsername() {
        return location.isReplaced() ? configured.getUsername() : "sa";
    }

    @Override
    public @Nullable String getPassword() {
        return location.isReplaced() ? configured.getPassword() : "";
    }

    /** A connection beside the pool. */
    Connection connect() throws SQLException {
        return DriverManager.getConnection(location.url(), getUsername(), getPassword());
    }

    /**
     * A connection that stays open until the end. Where H2 does not close the database in between, the one that changes the
     * schema has to: H2 evaluates a condition of the schema by the connection that brought it, and when that is closed, no
     * row can be stored any more.
     */
    Connection connectForGood() throws SQLException {
        keeper = connect();
        return keeper;
    }

    /** Says that the schema is as it should be: the file may be tidied at the end. */
    void use() {
        used = true;
    }

    /** Tidies the file, after the pool of connections, which is made from this, has been closed. */
    @Override
    public void destroy() {
        JdbcUtils.closeConnection(keeper);
        Optional<Path> file = location.file();
        if (used && !location.isReplaced() && file.isPresent()) {
            try (Connection connection = connect();
                    Statement statement = connection.createStatement()) {
                statement.execute("shutdown compact");
                restrict(file.get()); // which is another file now
            } catch (SQLException | IOException failure) { // the rows are there all the same
                log.warn("The file of the database could not be tidied: {}", failure.getMessage());
            }
        }
    }

    /** Lets nobody else read the file; a missing one is created empty, for H2 would let others read it. */
    static void restrict(Path file) throws IOException {
        if (Files.exists(file)) {
            OwnerOnly.restrict(file);
        } else {
            OwnerOnly.createDirectories(file.toAbsolutePath().resolveSibling(""));
            OwnerOnly.createFile(file);
        }
    }
}
