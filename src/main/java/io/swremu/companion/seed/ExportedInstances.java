package io.swremu.companion.seed;

import static io.swremu.companion.seed.ExportedRows.given;
import static io.swremu.companion.seed.ExportedRows.time;
import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toMap;

import io.swremu.companion.api.ImageSeed;
import io.swremu.companion.api.InstanceSeed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.LongFunction;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.RowMapper;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Reads the rows of the instances of an export, each table once, in the transaction of the caller. */
@Component
class ExportedInstances {
    private final JdbcClient database;

    ExportedInstances(DataSource database) {
        this.database = JdbcClient.create(database);
    }

    /** An instance with its namespaces, whose repositories still lack their images. */
    record Instance(InstanceSeed seed, List<Namespace> namespaces) {

        /** The whole instance, with the images that each of its repositories has. */
        InstanceSeed with(LongFunction<List<ImageSeed>> images) {
            return new InstanceSeed(
                    seed.name(),
                    seed.id(),
                    seed.label(),
                    seed.account(),
                    seed.region(),
                    seed.project(),
                    seed.spec(),
                    seed.description(),
                    seed.enterpriseProjectId(),
                    seed.vpcId(),
                    seed.subnetId(),
                    seed.vpcProjectId(),
                    seed.obsBucketName(),
                    seed.enableIntranetAccess(),
                    seed.anonymousAccess(),
                    seed.createdAt(),
                    seed.updatedAt(),
                    seed.resourceTags(),
                    seed.credentials(),
                    seed.domainNames(),
                    namespaces.stream().map(each -> each.with(images)).toList());
        }
    }

    private record Namespace(InstanceSeed.Namespace seed, List<Repository> repositories) {

        InstanceSeed.Namespace with(LongFunction<List<ImageSeed>> images) {
            return new InstanceSeed.Namespace(
                    seed.name(),
                    seed.isPublic(),
                    seed.autoScan(),
                    seed.preventVul(),
                    seed.severity(),
                    seed.cveAllowlist(),
                    seed.createdAt(),
                    seed.updatedAt(),
                    seed.resourceTags(),
                    repositories.stream().map(each -> each.with(images)).toList());
        }
    }

    private record Repository(long id, InstanceSeed.Repository seed) {

        InstanceSeed.Repository with(LongFunction<List<ImageSeed>> images) {
            return new InstanceSeed.Repository(
                    seed.name(), seed.description(), seed.createdAt(), seed.updatedAt(), images.apply(id));
        }
    }

    private record ResourceTag(String namespace, String key, String value) {}

    private <T> Map<Long, List<T>> byOwner(String query, RowMapper<T> row) {
        return ExportedRows.byOwner(database, query, row);
    }

    /** All instances, oldest first. One that is still on its way is described, too, and runs where the seed is loaded. */
    List<Instance> read() {
        var tags = tags();
        var credentials = byOwner(
                """
                select c.registry_id, c.name, c.id, u.name, c.secret_hash, c.enabled, c.created_at
                from ee_credential c join iam_user u on u.id = c.user_id
                where c.name is not null order by c.created_at, c.id""",
                (result, number) -> new InstanceSeed.Credential(
                        result.getString(2),
                        result.getString(3),
                        result.getString(4),
                        null,
                        result.getString(5),
                        result.getBoolean(6) ? null : false,
                        time(result, 7)));
        var domainNames = byOwner(
                """
                select registry_id, name, id, certificate_id, created_at
                from ee_domain_name order by created_at, id""",
                (result, number) -> new InstanceSeed.DomainName(
                        result.getString(2), result.getString(3), result.getString(4), time(result, 5)));
        var namespaces = namespaces(tags);
        return database.sql("""
                        select i.registry_id, i.name, i.id, i.label, a.name, i.region, i.project_id, i.spec, i.description,
                          i.enterprise_project_id, i.vpc_id, i.subnet_id, i.vpc_project_id, i.obs_bucket_name,
                          i.intranet_access, i.anonymous_access, i.created_at, i.updated_at
                        from ee_instance i join iam_account a on a.id = i.domain_id
                        order by i.registry_id""")
                .query((result, number) -> {
                    long registry = result.getLong(1);
                    var seed = new InstanceSeed(
                            result.getString(2),
                            result.getString(3),
                            result.getString(4),
                            result.getString(5),
                            result.getString(6),
                            result.getString(7),
                            result.getString(8),
                            given(result.getString(9)),
                            result.getString(10),
                            result.getString(11),
                            result.getString(12),
                            result.getString(13),
                            given(result.getString(14)),
                            result.getBoolean(15),
                            result.getBoolean(16),
                            time(result, 17),
                            time(result, 18),
                            tagsOf("", tags.getOrDefault(registry, Map.of())),
                            credentials.getOrDefault(registry, List.of()),
                            domainNames.getOrDefault(registry, List.of()),
                            List.of());
                    return new Instance(seed, namespaces.getOrDefault(registry, List.of()));
                })
                .list();
    }

    /** The tags of each registry, by namespaces; those of the instance itself under the empty text. */
    private Map<Long, Map<String, List<ResourceTag>>> tags() {
        return byOwner(
                        "select registry_id, namespace, tag_key, tag_value from ee_resource_tag",
                        (result, number) ->
                                new ResourceTag(result.getString(2), result.getString(3), result.getString(4)))
                .entrySet()
                .stream()
                .collect(toMap(
                        Map.Entry::getKey,
                        entry -> entry.getValue().stream().collect(groupingBy(ResourceTag::namespace))));
    }

    private static Map<String, String> tagsOf(String namespace, Map<String, List<ResourceTag>> ofInstance) {
        return ofInstance.getOrDefault(namespace, List.of()).stream()
                .collect(toMap(ResourceTag::key, ResourceTag::value));
    }

    private Map<Long, List<Namespace>> namespaces(Map<Long, Map<String, List<ResourceTag>>> tags) {
        var repositories = byOwner(
                """
                select namespace_id, id, name, description, created_at, updated_at
                from ee_repository order by number""",
                (result, number) -> new Repository(
                        result.getLong(2),
                        new InstanceSeed.Repository(
                                result.getString(3),
                                given(result.getString(4)),
                                time(result, 5),
                                time(result, 6),
                                List.of())));
        return byOwner("""
                        select registry_id, id, name, is_public, auto_scan, prevent_vul, severity, cve_ids, cve_expires_at,
                          created_at, updated_at
                        from ee_namespace order by number""", (result, number) -> {
            String name = result.getString(3);
            var seed = new InstanceSeed.Namespace(
                    name,
                    result.getBoolean(4),
                    result.getObject(5, Boolean.class),
                    result.getObject(6, Boolean.class),
                    severity(result.getString(7)),
                    allowlist(result),
                    time(result, 10),
                    time(result, 11),
                    tagsOf(name, tags.getOrDefault(result.getLong(1), Map.of())),
                    List.of());
            return new Namespace(seed, repositories.getOrDefault(result.getLong(2), List.of()));
        });
    }

    private static @Nullable String severity(@Nullable String stored) {
        return stored == null ? null : stored.toLowerCase(Locale.ROOT);
    }

    private static InstanceSeed.@Nullable CveAllowlist allowlist(ResultSet result) throws SQLException {
        @Nullable String ids = result.getString(8);
        if (ids == null) {
            return null;
        }
        return new InstanceSeed.CveAllowlist(
                result.getObject(9, Long.class), ids.isEmpty() ? List.of() : List.of(ids.split("\n")));
    }
}
