package io.swremu.companion.seed;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import io.swremu.companion.api.AccountSeed;
import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.RepositorySeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Reads the rows of an export, each table once, in the transaction of the caller. */
@Component
class ExportedRows {
    private static final Map<Integer, String> LEVELS = Map.of(1, "read", 3, "edit", 7, "manage");

    private final JdbcClient database;
    private final JsonMapper json;

    ExportedRows(DataSource database, JsonMapper json) {
        this.database = JdbcClient.create(database);
        this.json = json;
    }

    /** An organization with its repositories, which still lack their images. */
    record Organization(OrganizationSeed seed, List<Repository> repositories) {}

    /** A repository without its images. */
    record Repository(long id, RepositorySeed seed) {}

    /**
     * A manifest.
     *
     * @param pushedAt when it was first pushed; null: in the shared edition, which does not show that
     * @param tags those that name it; there may be none
     */
    record Manifest(
            String digest, String mediaType, @Nullable Instant pushedAt, List<Tag> tags) {}

    /** A tag, when it was made and last pushed. */
    record Tag(String name, Instant createdAt, Instant updatedAt) {}

    private record Of<T>(long owner, T value) {}

    private <T> Map<Long, List<T>> byOwner(String query, RowMapper<T> row) {
        return byOwner(database, query, row);
    }

    /** Rows by the id of what they belong to, which is in their first column; in the order of the query. */
    static <T> Map<Long, List<T>> byOwner(JdbcClient database, String query, RowMapper<T> row) {
        return database
                .sql(query)
                .query((result, number) -> new Of<>(result.getLong(1), row.mapRow(result, number)))
                .stream()
                .collect(groupingBy(Of::owner, mapping(Of::value, toList())));
    }

    List<AccountSeed> accounts() {
        Map<String, List<AccountSeed.AccessKey>> keys = new LinkedHashMap<>();
        database.sql("""
                        select user_id, access_key, secret_key, description, active, created_at from iam_access_key
                        where expires_at is null order by created_at, access_key""")
                .query((result, number) -> keys.computeIfAbsent(result.getString(1), user -> new ArrayList<>())
                        .add(new AccountSeed.AccessKey(
                                result.getString(2),
                                result.getString(3),
                                given(result.getString(4)),
                                result.getBoolean(5),
                                time(result, 6))))
                .list();
        Map<String, List<AccountSeed.User>> users = new LinkedHashMap<>();
        database.sql("""
                        select account_id, id, name, password_hash, enabled, description, email, created_at from iam_user
                        order by administrator desc, created_at, id""")
                .query((result, number) -> users.computeIfAbsent(result.getString(1), account -> new ArrayList<>())
                        .add(new AccountSeed.User(
                                result.getString(3),
                                result.getString(2),
                                null,
                                result.getString(4),
                                result.getBoolean(5),
                                given(result.getString(6)),
                                given(result.getString(7)),
                                time(result, 8),
                                keys.getOrDefault(result.getString(2), List.of()))))
                .list();
        return database.sql("select id, name from iam_account order by name")
                .query((result, number) -> new AccountSeed(
                        result.getString(2), result.getString(1), users.getOrDefault(result.getString(1), List.of())))
                .list();
    }

    List<Organization> organizations() {
        var entries = byOwner(
                "select namespace_id, user_name, user_id, auth from namespace_grant order by id",
                ExportedRows::permission);
        var repositories = repositories();
        return database.sql("""
                        select n.id, n.name, a.name, r.region, n.created_at, n.creator_id, u.name from namespace n
                        join registry r on r.id = n.registry_id
                        join iam_account a on a.id = n.domain_id
                        left join iam_user u on u.id = n.creator_id and u.account_id = n.domain_id
                        order by n.id""")
                .query((result, number) -> {
                    String creator = result.getString(6);
                    List<OrganizationSeed.Permission> others =
                            entries.getOrDefault(result.getLong(1), List.of()).stream()
                                    .filter(entry -> !creator.equals(entry.userId())
                                            || !entry.level().equals("manage"))
                                    .toList();
                    var seed = new OrganizationSeed(
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(7),
                            time(result, 5),
                            others,
                            List.of());
                    return new Organization(seed, repositories.getOrDefault(result.getLong(1), List.of()));
                })
                .list();
    }

    private Map<Long, List<Repository>> repositories() {
        var entries = byOwner(
                "select repository_id, user_name, user_id, auth from repository_grant order by id",
                ExportedRows::permission);
        var shares = byOwner(
                """
                select s.repository_id, s.access_domain, s.deadline, s.description, u.name, s.created_at
                from repository_share s left join iam_user u on u.id = s.creator_id order by s.id""",
                (result, number) -> new RepositorySeed.Share(
                        result.getString(2),
                        result.getString(3),
                        given(result.getString(4)),
                        result.getString(5),
                        time(result, 6)));
        var policies = byOwner(
                "select repository_id, rules from retention order by id",
                (result, number) -> rules(json.readTree(result.getString(2))));
        var triggers = byOwner("""
                select repository_id, name, trigger_type, condition, app_type, application, cluster_id, cluster_name,
                  cluster_ns, container, trigger_mode, enabled, creator_name, created_at
                from image_trigger order by id""", ExportedRows::trigger);
        var syncRules = byOwner(
                """
                select repository_id, remote_region, remote_namespace, automatic, override_tags, created_at
                from sync_rule order by id""",
                (result, number) -> new RepositorySeed.SyncRule(
                        result.getString(2),
                        result.getString(3),
                        result.getBoolean(4),
                        result.getBoolean(5),
                        time(result, 6)));
        return byOwner("""
                select i.namespace_id, i.id, i.name, i.category, i.description, i.is_public, u.name, i.created_at,
                  i.updated_at
                from image_repository i left join iam_user u on u.id = i.creator_id and u.account_id = i.domain_id
                order by i.id""", (result, number) -> {
            long id = result.getLong(2);
            return new Repository(
                    id,
                    new RepositorySeed(
                            result.getString(3),
                            result.getString(4),
                            given(result.getString(5)),
                            result.getBoolean(6),
                            result.getString(7),
                            time(result, 8),
                            time(result, 9),
                            entries.getOrDefault(id, List.of()),
                            shares.getOrDefault(id, List.of()),
                            policies.getOrDefault(id, List.of()).stream()
                                    .flatMap(List::stream)
                                    .toList(),
                            triggers.getOrDefault(id, List.of()),
                            syncRules.getOrDefault(id, List.of()),
                            List.of()));
        });
    }

    /** The manifests of each repository, oldest first. */
    Map<Long, List<Manifest>> images() {
        var tags = byOwner(
                "select manifest_id, name, created_at, updated_at from image_tag order by id",
                (result, number) -> new Tag(result.getString(2), time(result, 3), time(result, 4)));
        return byOwner(
                """
                select m.repository_id, m.id, m.digest, m.media_type, a.pushed_at
                from manifest m left join ee_artifact a on a.manifest_id = m.id order by m.id""",
                (result, number) -> new Manifest(
                        result.getString(3),
                        result.getString(4),
                        result.getObject(5) == null ? null : time(result, 5),
                        tags.getOrDefault(result.getLong(2), List.of())));
    }

    private static OrganizationSeed.Permission permission(ResultSet result, int number) throws SQLException {
        return new OrganizationSeed.Permission(
                result.getString(2), result.getString(3), LEVELS.getOrDefault(result.getInt(4), "read"));
    }

    private static List<RepositorySeed.RetentionRule> rules(JsonNode stored) {
        var rules = new ArrayList<RepositorySeed.RetentionRule>();
        for (JsonNode rule : stored) {
            var selectors = new ArrayList<RepositorySeed.TagSelector>();
            for (JsonNode selector : rule.path("tag_selectors")) {
                selectors.add(new RepositorySeed.TagSelector(
                        selector.path("kind").asString(),
                        selector.path("pattern").asString()));
            }
            JsonNode params = rule.path("params");
            rules.add(new RepositorySeed.RetentionRule(
                    number(params.path("days")), number(params.path("num")), selectors));
        }
        return rules;
    }

    private static @Nullable Integer number(JsonNode text) {
        return text.isMissingNode() ? null : Integer.valueOf(text.asString());
    }

    private static RepositorySeed.Trigger trigger(ResultSet result, int number) throws SQLException {
        return new RepositorySeed.Trigger(
                result.getString(2),
                result.getString(3),
                result.getString(4),
                result.getString(5),
                result.getString(6),
                given(result.getString(7)),
                given(result.getString(8)),
                result.getString(9),
                given(result.getString(10)),
                result.getString(11),
                result.getBoolean(12),
                given(result.getString(13)),
                time(result, 14));
    }

    /** Null for an empty text. */
    static @Nullable String given(String text) {
        return text.isEmpty() ? null : text;
    }

    static Instant time(ResultSet result, int column) throws SQLException {
        return result.getObject(column, OffsetDateTime.class).toInstant();
    }
}
