package io.swremu.app;

import io.swremu.platform.jobs.StartTask;
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
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;
import org.springframework.stereotype.Component;

/**
 * Brings the schema up to date, while the rest of the server starts, and makes sure that the rows are this server's.
 * Nobody gets a connection before that is done. A migration that was interrupted is undone and done again: on PostgreSQL
 * each is a transaction, for H2 there is a {@link DatabaseCopy}.
 */
@Component
class Migrations {
    private static final Logger log = LoggerFactory.getLogger(Migrations.class);

    private final EmbeddedDatabase database;
    private final DatabaseLocation location;
    private final StoreOfRows store;
    private final StartTask task = new StartTask("migrations", this::migrate);

    Migrations(EmbeddedDatabase database, DatabaseLocation location, StoreOfRows store) {
        this.database = database;
        this.location = location;
        this.store = store;
    }

    /** Does the work in a thread of its own. */
    void begin() {
        task.begin();
    }

    /**
     * Waits until the schema can be used.
     *
     * @throws CannotStartException if it cannot
     */
    void await() {
        task.await();
    }

    /** Does the work now. */
    void migrate() {
        try {
            if (location.isOwnMemory()) {
                new FreshSchema(store.placeholders()).create(database.connectForGood());
            } else {
                migrateStored();
            }
            database.use();
        } catch (FlywayException | DataAccessException | SQLException failure) {
            throw new CannotStartException(DatabaseFailure.explain(location, failure), failure);
        } catch (IOException failure) {
            throw new CannotStartException(
                    location + " cannot be copied, as is done before its schema is changed: " + failure.getMessage(),
                    failure);
        }
    }

    private void migrateStored() throws IOException, SQLException {
        Optional<Path> file = location.file();
        if (file.isPresent()) {
            migrateFile(file.get());
        } else {
            arePending();
            run();
        }
        try (Connection connection = database.connect()) {
            store.requireSame(connection);
        }
    }

    private void migrateFile(Path file) throws IOException, SQLException {
        var copy = new DatabaseCopy(file);
        if (copy.putBack()) {
            log.warn("The last start was interrupted while it changed the schema of the database; it begins anew.");
        }
        boolean isNew = Files.notExists(file) || Files.size(file) == 0;
        if (isNew) {
            copy.make();
        }
        EmbeddedDatabase.restrict(file);
        if (arePending() && !isNew) {
            copy.make(); // now that H2 has closed the file again
        }
        run();
        copy.remove();
    }

    /**
     * By one connection, so that a script and its row in the history are one transaction. By itself Flyway takes two
     * connections, and a server that is killed between the two commits would run the script a second time.
     */
    private void run() throws SQLException {
        if (location.isOpenWithoutConnections()) {
            run(database.connectForGood());
        } else {
            try (Connection connection = database.connect()) {
                run(connection);
            }
        }
    }

    private void run(Connection connection) {
        flyway().dataSource(new SingleConnectionDataSource(connection, true))
                .load()
                .migrate();
    }

    private FluentConfiguration flyway() {
        return Flyway.configure().placeholders(store.placeholders());
    }

    /**
     * Whether migrations are pending. Asked by a connection that is closed again, before the pool has any.
     *
     * @throws CannotStartException if a snapshot or a later version of the server has made the schema, or if there is no schema yet
     *     and the store has images of another database
     */
    private boolean arePending() throws IOException {
        MigrationInfoService migrations = flyway().dataSource(
                        database.getJdbcUrl(), database.getUsername(), database.getPassword())
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
