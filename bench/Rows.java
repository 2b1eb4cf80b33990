import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A database with so many repositories of one account, a hundred in each organization, or with an instance of the enterprise
 * edition whose one repository has so many artifacts. The server makes the schema and the first organization or instance; the
 * other rows are written straight to the tables, with the counters that the server keeps. It is H2 in a data directory, or a
 * schema of the PostgreSQL of {@code SPRING_DATASOURCE_URL}.
 */
final class Rows {
    private static final int PER_ORGANIZATION = 100;
    private static final int AT_ONCE = 100_000;
    private static final String POSTGRESQL = System.getenv().getOrDefault("SPRING_DATASOURCE_URL", "");

    private final Path directory;
    private final String schema;

    private Rows(Path directory) {
        this.directory = directory;
        this.schema = directory.getFileName().toString();
    }

    /** Whether it is PostgreSQL. */
    static boolean arePostgresql() {
        return !POSTGRESQL.isEmpty();
    }

    /** Writes the rows into a new database. */
    private interface Filling {
        void run(Rows rows) throws IOException, InterruptedException, SQLException;
    }

    /** Makes a database of repositories, or takes that of an earlier run with the same migrations. */
    static Rows of(Setup setup, int repositories) throws IOException, InterruptedException, SQLException {
        return made(setup, "rows", repositories, rows -> rows.fill(setup, repositories));
    }

    /** Makes a database of artifacts, or takes that of an earlier run with the same migrations. */
    static Rows ofArtifacts(Setup setup, int artifacts) throws IOException, InterruptedException, SQLException {
        return made(setup, "artifacts", artifacts, rows -> rows.fillWithArtifacts(setup, artifacts));
    }

    private static Rows made(Setup setup, String kind, int size, Filling filling)
            throws IOException, InterruptedException, SQLException {
        String name = kind + (arePostgresql() ? "_pg_" : "_") + size + "_" + migrations();
        var rows = new Rows(setup.kept(name));
        Path done = rows.directory.resolve("filled");
        if (!Files.exists(done)) {
            if (Files.exists(rows.directory)) {
                Setup.delete(rows.directory);
            }
            Files.createDirectories(rows.directory);
            filling.run(rows);
            Files.createFile(done);
        }
        return rows;
    }

    /** Tells one set of migrations from another. */
    private static String migrations() throws IOException {
        try (var files = Files.list(Path.of("src/main/resources/db/migration"))) {
            var all = new StringBuilder();
            for (Path file : files.sorted().toList()) {
                all.append(file.getFileName()).append(Files.readString(file));
            }
            return Integer.toHexString(all.toString().hashCode());
        }
    }

    /** The options of a server on this database. */
    List<String> options() {
        var options = new ArrayList<>(List.of(
                "--swr.data-dir=" + directory, "--swr.quota.namespaces=1000000", "--swr.enterprise.transition=0s"));
        if (arePostgresql()) {
            options.add("--spring.datasource.url=" + url());
        }
        return options;
    }

    private String url() {
        return arePostgresql()
                ? POSTGRESQL + (POSTGRESQL.contains("?") ? "&" : "?") + "currentSchema=" + schema
                : "jdbc:h2:file:" + directory.resolve("swr") + ";MODE=PostgreSQL;DATABASE_TO_LOWER=TRUE"
                        + ";DEFAULT_NULL_ORDERING=HIGH";
    }

    private Connection connect(String url) throws SQLException {
        return arePostgresql()
                ? DriverManager.getConnection(
                        url, System.getenv("SPRING_DATASOURCE_USERNAME"), System.getenv("SPRING_DATASOURCE_PASSWORD"))
                : DriverManager.getConnection(url, "sa", "");
    }

    private void newSchema() throws SQLException {
        if (arePostgresql()) {
            try (Connection database = connect(POSTGRESQL)) {
                execute(database, "drop schema if exists " + schema + " cascade", "create schema " + schema);
            }
        }
    }

    private static void tidyUp(Connection database) throws SQLException {
        execute(database, arePostgresql() ? new String[] {"vacuum analyze"} : new String[] {"analyze", "shutdown compact"});
    }

    /** Where the operations on the instance are. */
    String instance() throws IOException {
        return Files.readString(directory.resolve("instance"));
    }

    private void fillWithArtifacts(Setup setup, int artifacts) throws IOException, InterruptedException, SQLException {
        newSchema();
        try (Server server = setup.distribution(Map.of(), options().toArray(String[]::new))) {
            server.awaitAnswer(Setup.CREATE_INSTANCE);
        }
        try (Connection database = connect(url())) {
            String ofInstance = " from content c join ee_instance i on i.registry_id = c.registry_id"
                    + " join ee_namespace n on n.registry_id = c.registry_id";
            execute(
                    database,
                    "insert into content (registry_id, name, owner)"
                            + " select registry_id, 'library/app', domain_id from ee_instance",
                    "insert into ee_repository (id, registry_id, number, domain_id, namespace_id, namespace_number,"
                            + " namespace_name, name, description, tag_count, artifact_count, created_at, updated_at)"
                            + " select c.id, i.registry_id, 1, i.domain_id, n.id, n.number, n.name, 'app', '', " + artifacts
                            + ", " + artifacts + ", i.created_at, i.created_at" + ofInstance,
                    "insert into manifest (repository_id, digest, media_type, kind, content_length, size, created_at)"
                            + " select c.id, concat('sha256:', lpad(cast(x.x as varchar), 64, '0')),"
                            + " 'application/vnd.oci.image.manifest.v1+json', 'IMAGE', 500, 1000,"
                            + " i.created_at + x.x * interval '1' second" + ofInstance + " cross join "
                            + numbers(0, artifacts).replaceFirst("as n", "as x"),
                    "insert into ee_artifact (manifest_id, repository_id, registry_id, digest, type, media_type,"
                            + " manifest_media_type, size, listed, pushed_at) select m.id, m.repository_id, r.registry_id,"
                            + " m.digest, 'IMAGE', 'application/vnd.oci.image.config.v1+json', m.media_type, m.size, true,"
                            + " m.created_at from manifest m join ee_repository r on r.id = m.repository_id",
                    "insert into image_tag (repository_id, name, manifest_id, created_at, updated_at)"
                            + " select repository_id, concat('v', id), id, created_at, created_at from manifest",
                    "update ee_usage set repositories = 1, last_repository = 1",
                    "update ee_namespace set repositories = 1");
            try (var statement = database.createStatement();
                    var rows = statement.executeQuery("select id from ee_instance")) {
                rows.next();
                Files.writeString(directory.resolve("instance"), "/v2/bench/instances/" + rows.getString(1));
            }
            tidyUp(database);
        }
    }

    private void fill(Setup setup, int repositories) throws IOException, InterruptedException, SQLException {
        newSchema();
        try (Server server = setup.distribution(Map.of(), options().toArray(String[]::new))) {
            server.awaitAnswer(Setup.CREATE_NAMESPACE);
        }
        long begun = System.nanoTime();
        try (Connection database = connect(url())) {
            var indexes = arePostgresql() ? List.<String>of() : dropIndexes(database);
            organizations(database, repositories / PER_ORGANIZATION);
            for (int from = 0; from < repositories; from += AT_ONCE) {
                repositories(database, from, Math.min(repositories, from + AT_ONCE), repositories / PER_ORGANIZATION);
            }
            execute(database, indexes.toArray(String[]::new));
            execute(
                    database,
                    "update namespace set repositories ="
                            + " (select count(*) from image_repository r where r.namespace_id = namespace.id)",
                    "update quota_usage set repositories = (select count(*) from image_repository r"
                            + " where r.domain_id = quota_usage.domain_id and r.registry_id = quota_usage.registry_id),"
                            + " namespaces = (select count(*) from namespace n"
                            + " where n.domain_id = quota_usage.domain_id and n.registry_id = quota_usage.registry_id)");
            tidyUp(database);
        }
        System.err.printf("%,d repositories in %.0f s%n", repositories, (System.nanoTime() - begun) / 1e9);
    }

    /**
     * Drops the indexes of the repositories, without which H2 is filled several times as fast.
     *
     * @return what makes them anew
     */
    private static List<String> dropIndexes(Connection database) throws SQLException {
        var indexes = new ArrayList<String>();
        try (var statement = database.createStatement();
                var script = statement.executeQuery("script nodata nosettings table image_repository")) {
            while (script.next()) {
                if (script.getString(1).startsWith("CREATE INDEX")) {
                    indexes.add(script.getString(1));
                }
            }
        }
        for (String index : indexes) {
            execute(database, index.replaceFirst("(?s)CREATE INDEX (\\S+).*", "drop index $1"));
        }
        return indexes;
    }

    private static String numbers(int from, int to) {
        return (arePostgresql() ? "generate_series(%d, %d) as n(x)" : "(select \"X\" as x from system_range(%d, %d)) as n")
                .formatted(from, to - 1);
    }

    private static void organizations(Connection database, int count) throws SQLException {
        execute(
                database,
                "insert into namespace (registry_id, name, domain_id, creator_id, creator_name, created_at)"
                        + " select o.registry_id, concat('org-', n.x), o.domain_id, o.creator_id, o.creator_name,"
                        + " o.created_at from namespace o, " + numbers(0, count) + " where o.name = 'bench'");
    }

    private static void repositories(Connection database, int from, int to, int organizations) throws SQLException {
        // The registry stands first in the index by which the organization is found.
        String eachWithOrganization = numbers(from, to) + " join namespace o on o.registry_id = " + registry(database)
                + " and o.name = concat('org-', mod(n.x, " + organizations + "))";
        execute(
                database,
                "insert into content (registry_id, name, owner)"
                        + " select o.registry_id, concat(o.name, '/repository-', n.x), o.domain_id from "
                        + eachWithOrganization,
                "insert into image_repository (id, namespace_id, namespace_name, name, registry_id, domain_id,"
                        + " domain_name, creator_id, creator_name, category, description, is_public, size, tag_count,"
                        + " created_at, updated_at)"
                        + " select c.id, o.id, o.name, concat('repository-', n.x), o.registry_id, o.domain_id,"
                        + " o.creator_name, o.creator_id, o.creator_name,"
                        + " case when mod(n.x, 10) = 0 then 'linux' else 'other' end,"
                        + " 'A description of the usual length, which says what the images in here are good for.',"
                        + " mod(n.x, 10) = 0, n.x * 1000, mod(n.x * 7, 50), o.created_at,"
                        + " o.created_at + n.x * interval '1' second from " + eachWithOrganization
                        + " join content c on c.registry_id = o.registry_id"
                        + " and c.name = concat(o.name, '/repository-', n.x)");
    }

    private static long registry(Connection database) throws SQLException {
        try (var statement = database.createStatement();
                var rows = statement.executeQuery("select registry_id from namespace where name = 'bench'")) {
            rows.next();
            return rows.getLong(1);
        }
    }

    private static void execute(Connection database, String... statements) throws SQLException {
        try (var statement = database.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
