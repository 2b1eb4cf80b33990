package io.swremu.edition.shared.repository;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.RowsRead;
import io.swremu.testing.RunningServer;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.condition.DisabledIfEnvironmentVariable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.jdbc.core.JdbcTemplate;

/** A page of a list looks at few rows, however many repositories the account has: counted, not timed. */
@Tag("slow")
@DisabledIfEnvironmentVariable(named = "SPRING_DATASOURCE_URL", matches = ".+", disabledReason = "only H2 tells")
class ListCostTest {
    private static final int ORGANIZATIONS = 40;
    private static final int OF_EACH = 50;
    /** Those of one organization, and what a page needs beside them. */
    private static final long FEW = 2 * OF_EACH;

    private static final RowsRead ROWS = new RowsRead();

    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.beside(RowsRead.class, ROWS);
        server.api().createNamespace("org0");
        fill(new JdbcTemplate(server.bean(DataSource.class)));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/manage/repos?limit=10",
                "/v2/manage/repos?limit=10&order_column=updated_at&order_type=asc",
                "/v2/manage/repos?limit=10&order_column=updated_at&order_type=desc",
                "/v2/manage/repos?limit=10&order_column=name&order_type=asc",
                "/v2/manage/repos?limit=10&order_column=name&order_type=desc",
                "/v2/manage/repos?limit=10&order_column=tag_count&order_type=asc",
                "/v2/manage/repos?limit=10&order_column=tag_count&order_type=desc",
                "/v2/manage/repos?limit=10&order_column=namespace&order_type=asc",
                "/v2/manage/repos?limit=10&order_column=namespace&order_type=desc",
                "/v2/manage/repos?limit=10&order_column=is_public&order_type=asc",
                "/v2/manage/repos?limit=10&order_column=is_public&order_type=desc",
                "/v2/manage/repos?limit=10&namespace=org5",
                "/v2/manage/repos?limit=10&namespace=org5&order_column=name&order_type=asc",
                "/v2/manage/repos?limit=10&namespace=nowhere",
                "/v3/manage/repos?limit=10",
                "/v3/manage/repos?limit=10&marker=1900",
                "/v3/manage/repos?limit=10&namespace=org5"
            })
    void aPageLooksAtFewRows(String path) {
        assertThat(ROWS.during(() -> server.api().get(path).statusCode(200))).isBetween(1L, FEW);
    }

    /** Rows straight in the tables: by the API it would take minutes. */
    private static void fill(JdbcTemplate rows) {
        var of = rows.queryForMap("select * from namespace where name = 'org0'");
        insert(
                rows,
                "insert into namespace (registry_id, name, domain_id, creator_id, creator_name, created_at)"
                        + " values (?, ?, ?, ?, ?, ?)",
                ORGANIZATIONS - 1,
                i -> new Object[] {
                    of.get("registry_id"),
                    "org" + (i + 1),
                    of.get("domain_id"),
                    of.get("creator_id"),
                    of.get("creator_name"),
                    of.get("created_at")
                });
        insert(rows, "insert into content (registry_id, name, owner) values (?, ?, ?)", ORGANIZATIONS * OF_EACH, i ->
                new Object[] {of.get("registry_id"), "org" + i % ORGANIZATIONS + "/r" + i, of.get("domain_id")});
        rows.update(
                "insert into image_repository (id, namespace_id, namespace_name, name, registry_id, domain_id,"
                        + " domain_name, creator_id, creator_name, category, description, is_public, tag_count, created_at,"
                        + " updated_at)"
                        + " select c.id, n.id, n.name, substring(c.name from position('/' in c.name) + 1), n.registry_id,"
                        + " n.domain_id, 'test', n.creator_id, n.creator_name, 'other', '', mod(c.id, 10) = 0, mod(c.id * 7, 50),"
                        + " n.created_at, n.created_at + c.id * interval '1' second"
                        + " from content c join namespace n on n.name = substring(c.name from 1 for position('/' in c.name) - 1)");
        rows.update("update namespace set repositories = ?", OF_EACH);
        rows.update("update quota_usage set repositories = ?", ORGANIZATIONS * OF_EACH);
        rows.execute("analyze");
    }

    private static void insert(JdbcTemplate rows, String sql, int count, IntFunction<Object[]> row) {
        rows.batchUpdate(sql, IntStream.range(0, count).mapToObj(row).toList());
    }
}
