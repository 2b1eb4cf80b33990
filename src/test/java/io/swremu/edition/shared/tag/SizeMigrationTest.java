package io.swremu.edition.shared.tag;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import java.util.List;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What a database of before the sizes were kept by difference becomes: its tagged manifests are known as such. */
class SizeMigrationTest {
    private static final String OLD_ROWS = """
            insert into namespace (id, region, name, domain_id, creator_id, creator_name, created_at)
              values (1, 'r', 'n', 'd', 'u', 'u', now());
            insert into image_repository (id, namespace_id, namespace_name, name, region, domain_id, domain_name, creator_id,
                creator_name, category, description, is_public, created_at, updated_at)
              values (7, 1, 'n', 'a', 'r', 'd', 'd', 'u', 'u', 'other', '', false, now(), now());
            insert into manifest (id, repository_id, digest, media_type, kind, content_length, size, created_at)
              values (1, 7, 'm1', 't', 'IMAGE', 1, 1, now()), (2, 7, 'm2', 't', 'IMAGE', 1, 1, now());
            insert into manifest_blob (manifest_id, digest, size) values (1, 'a', 10), (1, 'b', 20), (2, 'b', 20);
            insert into image_tag (id, repository_id, name, manifest_id, created_at, updated_at)
              values (1, 7, 'v1', 1, now(), now()), (2, 7, 'v2', 1, now(), now());
            """;

    @Test
    void taggedManifestsAreMarked() {
        var database = database();
        Flyway.configure().dataSource(database).target("12").load().migrate();
        var rows = new JdbcTemplate(database);
        List.of(OLD_ROWS.split(";")).stream().filter(text -> !text.isBlank()).forEach(rows::execute);

        Flyway.configure().dataSource(database).target("14").load().migrate();

        assertThat(rows.queryForList(
                        "select digest from manifest_blob where tagged_in = 7 order by digest", String.class))
                .containsExactly("a", "b");
        assertThat(rows.queryForList("select manifest_id from manifest_blob where tagged_in is null", Long.class))
                .containsExactly(2L);
    }

    /** An empty database of the kind that the tests run on. */
    private static DriverManagerDataSource database() {
        return RunningServer.ownDatabase(List.of()).stream()
                .findFirst()
                .map(option -> new DriverManagerDataSource(
                        option.substring(option.indexOf('=') + 1),
                        System.getenv("SPRING_DATASOURCE_USERNAME"),
                        System.getenv("SPRING_DATASOURCE_PASSWORD")))
                .orElseGet(() -> new DriverManagerDataSource("jdbc:h2:mem:" + Fresh.name()
                        + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE;DEFAULT_NULL_ORDERING=HIGH;DB_CLOSE_DELAY=-1"));
    }
}
