package io.swremu.companion.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

/** The list of tables is that of the schema, in an order in which they can be filled. */
@ServerTest
class StateTablesTest {
    private static final Set<String> NO_STATE = Set.of("blob_store", "flyway_schema_history");

    private final JdbcTemplate database;

    StateTablesTest(Api api, @Autowired DataSource database) {
        this.database = new JdbcTemplate(database);
    }

    @Test
    void noTableIsForgotten() {
        Set<String> tables = new TreeSet<>(database.queryForList(
                "select table_name from information_schema.tables where table_schema = current_schema", String.class));
        tables.removeAll(NO_STATE);
        assertThat(StateTables.ALL).containsExactlyInAnyOrderElementsOf(tables);
    }

    @Test
    void noNumberedTableIsForgotten() {
        List<@Nullable String> numbered = database.queryForList(
                "select table_name from information_schema.columns where table_schema = current_schema"
                        + " and is_identity = 'YES'",
                String.class);
        numbered.removeAll(NO_STATE);
        numbered.remove(StateTables.REGISTRIES); // those of the shared edition stay, with their ids
        assertThat(StateTables.NUMBERED).containsExactlyInAnyOrderElementsOf(numbered);
    }

    @Test
    void eachIsBehindThoseThatItRefersTo() {
        var seen = new HashSet<>(NO_STATE);
        for (String table : StateTables.ALL) {
            List<String> parents = new ArrayList<>(database.queryForList(
                    "select distinct p.table_name from information_schema.referential_constraints r"
                            + " join information_schema.table_constraints c on c.constraint_name = r.constraint_name"
                            + " and c.constraint_schema = r.constraint_schema"
                            + " join information_schema.table_constraints p on p.constraint_name ="
                            + " r.unique_constraint_name and p.constraint_schema = r.unique_constraint_schema"
                            + " where c.table_name = ? and c.table_schema = current_schema",
                    String.class,
                    table));
            assertThat(seen).describedAs(table).containsAll(parents);
            seen.add(table);
        }
    }
}
