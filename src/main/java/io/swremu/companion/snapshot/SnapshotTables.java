package io.swremu.companion.snapshot;

import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.reset.StateTables;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.support.GeneratedKeyHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** Reads and writes rows as JSON, one table after the other, without having many of them in memory. */
@Component
class SnapshotTables {
    private static final String JOBS = "scheduled_tasks";
    private static final String ID = "id";
    private static final String REGISTRY_ID = "registry_id";

    /** An upload's bytes are not in a snapshot. */
    private static final String UPLOADS = "blob_upload";

    private static final int BATCH = 1000;
    private static final Pattern MIGRATION = Pattern.compile("V(\\d+)__.*");

    private final DataSource source;
    private final JdbcTemplate database;
    private final JsonMapper json;

    SnapshotTables(DataSource source, JsonMapper json) {
        this.source = source;
        this.database = new JdbcTemplate(source);
        this.json = json;
    }

    /** The number of the last migration that this server has. */
    static int schema() {
        try {
            int last = 0;
            for (Resource script : new PathMatchingResourcePatternResolver().getResources("classpath:db/migration/*")) {
                var name = MIGRATION.matcher(String.valueOf(script.getFilename()));
                last = name.matches() ? Math.max(last, Integer.parseInt(name.group(1))) : last;
            }
            return last;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    static List<String> names() {
        return StateTables.ALL.stream().filter(table -> !table.equals(UPLOADS)).toList();
    }

    /** A connection that sees the database as it is now, whatever others change; to be closed. */
    Connection momentary() throws SQLException {
        Connection connection = source.getConnection();
        connection.setAutoCommit(false);
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        return connection;
    }

    /** The registries of the shared edition, to which rows refer. */
    static List<SnapshotHeader.RegistryOfRow> registries(Connection connection) throws SQLException {
        var registries = new ArrayList<SnapshotHeader.RegistryOfRow>();
        try (var statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select id, region from registry where kind = 'SHARED' order by id")) {
            while (rows.next()) {
                registries.add(new SnapshotHeader.RegistryOfRow(rows.getLong(1), rows.getString(2)));
            }
        }
        return registries;
    }

    /** Gives each row of a table as an array of JSON; before them the names of the columns. */
    void read(Connection connection, String table, Consumer<ArrayNode> row) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement(StateTables.select(table))) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                ResultSetMetaData columns = rows.getMetaData();
                ArrayNode names = json.createArrayNode();
                for (int i = 1; i <= columns.getColumnCount(); i++) {
                    names.add(columns.getColumnName(i).toLowerCase(Locale.ROOT));
                }
                row.accept(names);
                while (rows.next()) {
                    ArrayNode values = json.createArrayNode();
                    for (int i = 1; i <= columns.getColumnCount(); i++) {
                        CellType.of(columns.getColumnType(i)).read(rows, i, values);
                    }
                    row.accept(values);
                }
            }
        }
    }

    /** Gives the digest of each blob and manifest that rows need. */
    static void readDigests(Connection connection, Consumer<String> digest) throws SQLException {
        try (PreparedStatement statement = connection.prepareStatement("""
                select digest from manifest union select digest from manifest_blob
                union select digest from repository_blob order by 1""")) {
            statement.setFetchSize(BATCH);
            try (ResultSet rows = statement.executeQuery()) {
                while (rows.next()) {
                    digest.accept(rows.getString(1));
                }
            }
        }
    }

    /**
     * Stores rows in an empty table, in the transaction of the caller.
     *
     * @param columns their names
     * @param registries the ids of registries here, by those in the rows; those of instances, which are in a table of their
     *     own, are added to it
     * @throws InvalidInputException if the table has no such column, or a value is not what the column takes
     */
    void fill(String table, List<String> columns, Iterator<JsonNode> rows, Map<Long, Long> registries) {
        Map<String, CellType> types = database.query("select * from " + table + " where 1 = 0", SnapshotTables::types);
        if (types == null || !types.keySet().containsAll(columns)) {
            throw new InvalidInputException("the table " + table + " has columns that this version does not know");
        }
        var cells = new Cells(table, columns, types, registries);
        if (table.equals(StateTables.REGISTRIES)) {
            addRegistries(cells, rows);
        } else {
            add(cells, rows);
        }
    }

    /** How the values of a row are set in a statement. */
    private record Cells(String table, List<String> columns, Map<String, CellType> types, Map<Long, Long> registries) {

        String insert() {
            return StateTables.insert(table, columns);
        }

        void set(PreparedStatement statement, JsonNode row) throws SQLException {
            if (row.size() != columns.size()) {
                throw new InvalidInputException("a row of " + table + " has a wrong number of values");
            }
            for (int i = 0; i < columns.size(); i++) {
                String column = columns.get(i);
                statement.setObject(
                        i + 1,
                        column.equals(REGISTRY_ID)
                                ? registries.get(row.get(i).asLong())
                                : types.getOrDefault(column, CellType.TEXT).value(row.get(i)));
            }
        }
    }

    private void add(Cells cells, Iterator<JsonNode> rows) {
        database.execute((ConnectionCallback<Integer>) connection -> {
            try (PreparedStatement statement = connection.prepareStatement(cells.insert())) {
                int waiting = 0;
                while (rows.hasNext()) {
                    cells.set(statement, rows.next());
                    statement.addBatch();
                    if (++waiting % BATCH == 0) {
                        statement.executeBatch();
                    }
                }
                statement.executeBatch();
                return waiting;
            }
        });
    }

    /** Registries get ids of this database, where another one may have had those of the archive. */
    private void addRegistries(Cells cells, Iterator<JsonNode> rows) {
        int id = cells.columns().indexOf(ID);
        if (id < 0) {
            throw new InvalidInputException("the rows of " + cells.table() + " have no ids");
        }
        var others = new ArrayList<>(cells.columns());
        others.remove(id);
        var rest = new Cells(cells.table(), others, cells.types(), cells.registries());
        while (rows.hasNext()) {
            if (!(rows.next() instanceof ArrayNode values)
                    || values.size() != cells.columns().size()) {
                throw new InvalidInputException("a row of " + cells.table() + " has a wrong number of values");
            }
            long former = values.remove(id).asLong();
            var made = new GeneratedKeyHolder();
            database.update(
                    connection -> {
                        PreparedStatement statement = connection.prepareStatement(rest.insert(), new String[] {ID});
                        rest.set(statement, values);
                        return statement;
                    },
                    made);
            cells.registries().put(former, Objects.requireNonNull(made.getKey()).longValue());
        }
    }

    /** Jobs that a server was doing are to be done again. */
    void freeJobs() {
        database.update("update " + JOBS + " set picked = false, picked_by = null, last_heartbeat = null where picked");
    }

    private static Map<String, CellType> types(ResultSet none) throws SQLException {
        ResultSetMetaData columns = none.getMetaData();
        var types = new HashMap<String, CellType>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            types.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), CellType.of(columns.getColumnType(i)));
        }
        return types;
    }
}
