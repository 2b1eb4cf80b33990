package io.swremu.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Optional;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.MigrationInfo;
import org.flywaydb.core.api.MigrationInfoService;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.flyway.autoconfigure.FlywayMigrationStrategy;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to date, before anything else uses the database, and makes sure that the rows are this server's.
 * A migration that was interrupted is undone and done again: on PostgreSQL each is a transaction, for H2 there is a
 * {@link DatabaseCopy}.
 */
@Component
class Migrations implements FlywayMigrationStrategy {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final EmbeddedDatabase database;
    private final DatabaseLocation location;
    private final StoreOfRows store;

    Migrations(EmbeddedDatabase database, DatabaseLocation location, StoreOfRows store) {
        this.database = database;
        this.location = location;
        this.store = store;
    }

    @Override
    public void migrate(Flyway flyway) {
        try {
            Optional<Path> file = location.file();
            if (file.isPresent()) {
                migrateFile(file.get(), flyway);
            } else {
                arePending(flyway);
                run(flyway);
            }
            store.requireSame(flyway.getConfiguration().getDataSource());
            database.use();
        } catch (FlywayException | DataAccessException | SQLException failure) {
            throw new CannotStartException(DatabaseFailure.explain(location, failure), failure);
        } catch (IOException failure) {
            throw new CannotStartException(
                    location + " cannot be copied, as is done before its schema is changed: " + failure.getMessage(),
                    failure);
        }
    }

    private void migrateFile(Path file, Flyway flyway) throws IOException, SQLException {
        var copy = new DatabaseCopy(file);
        if (copy.putBack()) {
            log.warn("The last start was interrupted while it changed the schema of the database; it begins anew.");
        }
        boolean isNew = Files.notExists(file) || Files.size(file) == 0;
        if (isNew) {
            copy.make();
        }
        EmbeddedDatabase.restrict(file);
        if (arePending(flyway) && !isNew) {
            copy.make(); // now that H2 has closed the file again
        }
        run(flyway);
        copy.remove();
    }

    /**
     * By one connection, so that a script and its row in the history are one transaction. By itself Flyway takes two
     * connections, and a server that is killed between the two commits would run the script a second time.
     */
    private static void run(Flyway flyway) throws SQLException {
        try (Connection connection = flyway.getConfiguration().getDataSource().getConnection()) {
            likeThat(flyway)
                    .dataSource(new SingleConnectionDataSource(connection, true))
                    .load()
                    .migrate();
        }
    }

    private static FluentConfiguration likeThat(Flyway flyway) {
        return Flyway.configure(flyway.getConfiguration().getClassLoader()).configuration(flyway.getConfiguration());
    }

    /**
     * Whether migrations are pending. Asked by a connection that is closed again, before the pool has any.
     *
     * @throws CannotStartException if a snapshot or a later version of the server has made the schema, or if there is no schema yet
     *     and the store has images of another database
     */
    private boolean arePending(Flyway flyway) throws IOException {
        MigrationInfoService migrations = likeThat(flyway)
                .dataSource(database.getJdbcUrl(), database.getUsername(), database.getPassword())
                .load()
                .info();
        if (Arrays.stream(migrations.applied()).anyMatch(Migrations::isOfSnapshot)) {
            throw new CannotStartException(
                    location + " was made by a snapshot from before the first release, and cannot be"
                            + " upgraded; delete it, or use another data directory or database");
        }
        Arrays.stream(migrations.applied())
                .filter(migration -> migration.getState().name().startsWith("FUTURE"))
                .reduce((one, other) -> other)
                .ifPresent(this::refuse);
        if (migrations.applied().length == 0) {
            store.requireEmpty();
        }
        return migrations.pending().length > 0;
    }

    /** The snapshots had another first script, and a dozen after it. */
    private static boolean isOfSnapshot(MigrationInfo applied) {
        return applied.getScript().equals("V1__organizations_and_repositories.sql");
    }

    private void refuse(MigrationInfo future) {
        throw new CannotStartException(location + " was changed by a later version of the server, whose schema "
                + future.getVersion() + " this one does not know; start that version, or use another data directory"
                + " or database");
    }
}
