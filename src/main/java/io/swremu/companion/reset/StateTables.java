package io.swremu.companion.reset;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.swremu.content.blob.Digest;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.UncategorizedSQLException;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * The tables that make up the state, and how to copy, empty and fill them as a whole. Not among them: {@code blob_store},
 * which says whose bytes the rows need. Of {@code registry} only instances belong to the state: the registries of the shared
 * edition follow from the configuration.
 */
@Component
public class StateTables {
    private static final String JOBS = "scheduled_tasks";

    /** The registries of instances, and of the shared edition. */
    public static final String REGISTRIES = "registry";

    /** Each behind those that it refers to. */
    public static final List<String> ALL = List.of(
            REGISTRIES,
            "iam_account",
            "iam_user",
            "iam_project",
            "iam_access_key",
            "iam_token",
            "login_token",
            "registry_key",
            "content",
            "repository_blob",
            "blob_upload",
            "manifest",
            "manifest_blob",
            "manifest_child",
            "image_tag",
            "quota_usage",
            "namespace",
            "namespace_grant",
            "image_repository",
            "repository_grant",
            "repository_share",
            "retention",
            "retention_log",
            "image_trigger",
            "trigger_firing",
            "sync_rule",
            "sync_job",
            "agency",
            "daily_usage",
            "ee_instance",
            "ee_transition",
            "ee_job",
            "ee_domain_name",
            "ee_allowed_address",
            "ee_internal_endpoint",
            "ee_endpoint_permission",
            "ee_credential",
            "ee_audit_log",
            "ee_resource_tag",
            "ee_usage",
            "ee_namespace",
            "ee_repository",
            "ee_artifact",
            "ee_tag_pull",
            JOBS);

    /** Those whose ids the database gives. */
    static final List<String> NUMBERED = List.of(
            "content",
            "manifest",
            "image_tag",
            "namespace",
            "namespace_grant",
            "repository_grant",
            "repository_share",
            "retention",
            "retention_log",
            "image_trigger",
            "trigger_firing",
            "sync_rule",
            "sync_job",
            "ee_transition",
            "ee_audit_log",
            "ee_namespace");

    /** Which rows of a table belong to the state, where not all of them do. */
    private static final Map<String, String> STATE = Map.of(
            REGISTRIES, " where kind = 'ENTERPRISE'", JOBS, " where task_instance <> '" + RecurringTask.INSTANCE + "'");

    private static final int BATCH = 1000;
    private static final int LOCK_PATIENCE_MILLIS = 1000;
    private static final String LOCK_NOT_AVAILABLE = "55P03";

    private final JdbcTemplate database;

    StateTables(DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    /** The query for the rows of a table that belong to the state; jobs that recur do not, they are scheduled anew. */
    public static String select(String table) {
        return "select * from " + table + STATE.getOrDefault(table, "");
    }

    /** The statement that adds a row to a table. */
    public static String insert(String table, List<String> columns) {
        String marks = columns.stream().map(column -> "?").collect(Collectors.joining(", "));
        return "insert into %s (%s) values (%s)".formatted(table, String.join(", ", columns), marks);
    }

    /** All rows of now, in memory. To be called in a transaction, or while nobody is inside the state. */
    public Copy copy() {
        Map<String, Rows> tables = new LinkedHashMap<>();
        for (String table : ALL) {
            tables.put(table, database.query(select(table), StateTables::rows));
        }
        return new Copy(tables);
    }

    private static Rows rows(ResultSet result) throws SQLException {
        ResultSetMetaData columns = result.getMetaData();
        List<String> names = new ArrayList<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            names.add(columns.getColumnName(i));
        }
        List<@Nullable Object[]> values = new ArrayList<>();
        while (result.next()) {
            @Nullable Object[] row = new @Nullable Object[names.size()];
            for (int i = 0; i < row.length; i++) {
                row[i] = value(result, i + 1, columns.getColumnType(i + 1));
            }
            values.add(row);
        }
        return new Rows(names, values);
    }

    private static @Nullable Object value(ResultSet result, int column, int type) throws SQLException {
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> result.getObject(column, OffsetDateTime.class);
            case Types.CLOB -> result.getString(column);
            default -> result.getObject(column);
        };
    }

    /**
     * Deletes all rows, in the transaction of the caller.
     *
     * @param forGood whether it need not be undone if the transaction fails; that is several times as fast on H2
     */
    void empty(boolean forGood) {
        List<String> whole =
                ALL.stream().filter(table -> !table.equals(REGISTRIES)).toList();
        boolean empty = isPostgreSql() ? truncateOrUndo(whole) : forGood && truncate(whole);
        if (!empty) {
            for (int i = whole.size() - 1; i >= 0; i--) {
                database.execute("delete from " + whole.get(i));
            }
        }
        database.execute("delete from " + REGISTRIES + STATE.get(REGISTRIES));
    }

    /**
     * On PostgreSQL this can be undone, but waits for everybody who has read any of the tables in a transaction that is still
     * open. Somebody who was cut off may be late and wait for us: then rows are deleted, which waits for no reader.
     */
    private boolean truncateOrUndo(List<String> tables) {
        database.execute("savepoint truncation");
        database.execute("set local lock_timeout = " + LOCK_PATIENCE_MILLIS);
        try {
            database.execute("truncate " + String.join(", ", tables));
            return true;
        } catch (UncategorizedSQLException busy) {
            if (!(busy.getMostSpecificCause() instanceof SQLException cause)
                    || !LOCK_NOT_AVAILABLE.equals(cause.getSQLState())) {
                throw busy;
            }
            database.execute("rollback to savepoint truncation"); // the time limit ends with it
            return false;
        }
    }

    /** H2 empties a table that others refer to only while it looks after no references. */
    private boolean truncate(List<String> tables) {
        database.execute("set referential_integrity false");
        try {
            tables.forEach(table -> database.execute("truncate table " + table));
        } finally {
            database.execute("set referential_integrity true");
        }
        return true;
    }

    private boolean isPostgreSql() {
        return Boolean.TRUE.equals(database.execute((ConnectionCallback<Boolean>) StateTables::isPostgreSql));
    }

    private static boolean isPostgreSql(Connection connection) throws SQLException {
        return connection.getMetaData().getDatabaseProductName().equals("PostgreSQL");
    }

    /** Stores the rows of a copy in empty tables, in the transaction of the caller. */
    public void fill(Copy copy) {
        copy.tables().forEach(this::fill);
        database.update("update " + JOBS + " set picked = false, picked_by = null, last_heartbeat = null where picked");
    }

    private void fill(String table, Rows rows) {
        if (!rows.values().isEmpty()) {
            database.batchUpdate(insert(table, rows.columns()), rows.values(), BATCH, (statement, row) -> {
                for (int i = 0; i < row.length; i++) {
                    statement.setObject(i + 1, row[i]);
                }
            });
        }
    }

    /**
     * Lets the ids of new rows follow those that there are: the same state gives the same ids. H2 commits what is open, so
     * this comes after the rows.
     */
    void renumber() {
        boolean postgreSql = isPostgreSql(); // where to alter a table waits for its readers
        for (String table : NUMBERED) {
            Long last = database.queryForObject("select coalesce(max(id), 0) from " + table, Long.class);
            long next = (last == null ? 0 : last) + 1;
            database.execute(
                    postgreSql
                            ? "select setval(pg_get_serial_sequence('" + table + "', 'id'), " + next + ", false)"
                            : "alter table " + table + " alter column id restart with " + next);
        }
    }

    /**
     * The rows of all tables.
     *
     * @param tables by name, each behind those that it refers to
     */
    public record Copy(Map<String, Rows> tables) {

        /** The blobs that the manifests among the rows need, and their own bytes. */
        Set<Digest> blobs() {
            Set<Digest> digests = new HashSet<>();
            for (String table : List.of("manifest", "manifest_blob", "repository_blob")) {
                Rows rows = tables.getOrDefault(table, new Rows(List.of(), List.of()));
                int column = rows.columns().indexOf("digest");
                rows.values().forEach(row -> digests.add(Digest.parse(String.valueOf(row[column]))));
            }
            return digests;
        }
    }

    /**
     * The rows of a table.
     *
     * @param columns their names
     * @param values one array for each row, in the order of the columns
     */
    public record Rows(List<String> columns, List<@Nullable Object[]> values) {}
}
