package io.swremu.edition.shared.harboradapter;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import tools.jackson.databind.JsonNode;

/** However long the list without pages is, little of it is in memory at once. */
@Tag("slow")
class WholeListTest {
    private static final int REPOSITORIES = 1_200;
    private static final int LARGE = 20;
    private static final int TAGS_OF_LARGE = 1_000;
    /** Half of the tags. */
    private static final long AT_ONCE = 10_000;

    @Test
    void theListIsReadInParts() throws Exception {
        var largest = new LargestResult();
        try (var server = RunningServer.beside(LargestResult.class, largest)) {
            String namespace = Fresh.name();
            server.api().createNamespace(namespace);
            fill(new JdbcTemplate(server.bean(DataSource.class)), namespace);
            largest.reset();

            JsonNode all = new Harbor(server.port(), "cn-north-4@test", "any")
                    .get("/dockyard/v2/repositories?filter=center::self")
                    .json();

            assertThat(largest.reset()).isBetween(1L, AT_ONCE);
            assertThat(all.valueStream().map(item -> item.path("name").asString()))
                    .containsExactlyElementsOf(IntStream.range(0, REPOSITORIES)
                            .mapToObj(i -> "r" + i)
                            .toList());
            assertThat(all.valueStream()
                            .mapToInt(item -> item.path("tags").size())
                            .sum())
                    .isEqualTo(LARGE * TAGS_OF_LARGE);
        }
    }

    /** Rows straight in the tables: by the API it would take minutes. */
    private static void fill(JdbcTemplate rows, String namespace) {
        var of = rows.queryForMap("select * from namespace where name = ?", namespace);
        rows.batchUpdate("insert into content (registry_id, name, owner) values (?, ?, ?)", numbers(REPOSITORIES, i ->
                new Object[] {of.get("registry_id"), namespace + "/r" + i, of.get("domain_id")}));
        rows.update(
                "insert into image_repository (id, namespace_id, namespace_name, name, registry_id, domain_id,"
                        + " domain_name, creator_id, creator_name, category, description, is_public, tag_count,"
                        + " created_at, updated_at)"
                        + " select c.id, n.id, n.name, substring(c.name from ?), n.registry_id, n.domain_id, 'test',"
                        + " n.creator_id, n.creator_name, 'other', '', false, 0, n.created_at, n.created_at"
                        + " from content c join namespace n on n.registry_id = c.registry_id and n.name = ?",
                namespace.length() + 2,
                namespace);
        rows.update("insert into manifest (repository_id, digest, media_type, kind, content_length, size, created_at)"
                + " select r.id, 'sha256:0', 'any', 'IMAGE', 0, 0, r.created_at from image_repository r");
        for (int i = 0; i < LARGE; i++) {
            String name = "r" + i;
            rows.batchUpdate(
                    "insert into image_tag (repository_id, name, manifest_id, created_at, updated_at)"
                            + " select r.id, ?, m.id, r.created_at, r.created_at from image_repository r"
                            + " join manifest m on m.repository_id = r.id where r.name = ?",
                    numbers(TAGS_OF_LARGE, tag -> new Object[] {"v" + tag, name}));
            rows.update("update image_repository set tag_count = ? where name = ?", TAGS_OF_LARGE, name);
        }
    }

    private static List<Object[]> numbers(int count, IntFunction<Object[]> row) {
        return IntStream.range(0, count).mapToObj(row).toList();
    }
}
