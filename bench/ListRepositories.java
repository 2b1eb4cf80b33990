import io.swremu.SwrEmulatorApplication;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * What one page of the repository lists costs when the account has 1,000 repositories and when it has 100,000: the
 * median over HTTP, for each sort order and search. Read the ratio of the two columns, not the milliseconds.
 *
 * <p>Run it by {@code bench/run}. The database is H2 in memory, or the one of {@code SPRING_DATASOURCE_URL}, which must
 * be empty: rows stay in it.
 */
public class ListRepositories {
    private static final int FEW = 1_000;
    private static final int MANY = 100_000;
    private static final int PER_ORGANIZATION = 100;
    private static final int WARM_UP = 20;
    private static final int MEASURED = 101;

    private static final Map<String, String> QUERIES = queries();

    private final HttpClient client = HttpClient.newHttpClient();
    private final ConfigurableApplicationContext server;
    private final String address;
    private final boolean postgres;

    private ListRepositories(ConfigurableApplicationContext server) throws SQLException {
        this.server = server;
        this.address = "http://localhost:" + server.getEnvironment().getProperty("local.server.port");
        try (Connection database = connect()) {
            this.postgres = database.getMetaData().getDatabaseProductName().equals("PostgreSQL");
        }
    }

    private static Map<String, String> queries() {
        var queries = new LinkedHashMap<String, String>();
        queries.put("v2, default order", "/v2/manage/repos");
        for (String column : List.of("updated_at", "name", "tag_count", "namespace", "is_public")) {
            for (String direction : List.of("asc", "desc")) {
                queries.put(
                        "v2, by " + column + " " + direction,
                        "/v2/manage/repos?order_column=" + column + "&order_type=" + direction);
            }
        }
        queries.put("v2, one organization", "/v2/manage/repos?namespace=org-5");
        queries.put("v2, one organization, by name", "/v2/manage/repos?namespace=org-5&order_column=name&order_type=asc");
        queries.put("v2, an organization that is not there", "/v2/manage/repos?namespace=nowhere");
        queries.put("v2, offset of the middle", "/v2/manage/repos?offset=%MIDDLE%");
        queries.put("v2, offset of the last page", "/v2/manage/repos?offset=%LAST%");
        queries.put("v2, name contains", "/v2/manage/repos?name=77");
        queries.put("v2, name contains, no match", "/v2/manage/repos?name=nothing-like-it");
        queries.put("v2, filter namespace contains", "/v2/manage/repos?filter=namespace::org-5");
        queries.put("v2, one category", "/v2/manage/repos?category=linux");
        queries.put("v2, public", "/v2/manage/repos?is_public=true");
        queries.put("v3, first page", "/v3/manage/repos");
        queries.put("v3, last page", "/v3/manage/repos?marker=%LAST%");
        queries.put("v3, one organization", "/v3/manage/repos?namespace=org-5");
        queries.put("v3, name contains", "/v3/manage/repos?name=77");
        queries.put("v3, name contains, no match", "/v3/manage/repos?name=nothing-like-it");
        return queries;
    }

    public static void main(String[] arguments) throws Exception {
        try (var server =
                SpringApplication.run(SwrEmulatorApplication.class, "--swr.port=0", "--swr.quota.namespaces=1000000")) {
            new ListRepositories(server).run();
        }
    }

    private void run() throws Exception {
        grow(0, FEW);
        measure(FEW); // compiles
        Map<String, Double> few = measure(FEW);
        grow(FEW, MANY);
        Map<String, Double> many = measure(MANY);
        System.out.printf(
                "%n%s, median of %d requests in ms%n%n", postgres ? "PostgreSQL" : "H2", MEASURED);
        System.out.printf("| query | %,d rows | %,d rows | ratio |%n| --- | ---: | ---: | ---: |%n", FEW, MANY);
        QUERIES.keySet()
                .forEach(name -> System.out.printf(
                        Locale.ROOT,
                        "| %s | %.1f | %.1f | %.1f |%n",
                        name,
                        few.get(name),
                        many.get(name),
                        many.get(name) / few.get(name)));
    }

    private Map<String, Double> measure(int rows) throws Exception {
        var medians = new LinkedHashMap<String, Double>();
        for (var query : QUERIES.entrySet()) {
            String path = query.getValue()
                    .replace("%MIDDLE%", Integer.toString(rows / 2))
                    .replace("%LAST%", Integer.toString(rows - 100));
            for (int i = 0; i < WARM_UP; i++) {
                get(path);
            }
            long[] times = new long[MEASURED];
            for (int i = 0; i < MEASURED; i++) {
                touch();
                long start = System.nanoTime();
                get(path);
                times[i] = System.nanoTime() - start;
            }
            Arrays.sort(times);
            medians.put(query.getKey(), times[MEASURED / 2] / 1e6);
        }
        return medians;
    }

    /** A write: without one H2 answers a repeated query with the result it still has. */
    private void touch() throws SQLException {
        try (Connection database = connect();
                var statement = database.createStatement()) {
            statement.execute("update image_repository set download_count = download_count + 1 where name = 'repository-7'");
            database.commit();
        }
    }

    private String get(String path) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Auth-Token", "bench")
                .build();
        HttpResponse<String> response = client.send(request, HttpResponse.BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " " + response.statusCode() + " " + response.body());
        }
        return response.body();
    }

    /** Adds rows straight to the tables, with the counters that the server keeps. */
    private void grow(int from, int to) throws Exception {
        if (from == 0) { // the account's own ids are those that the server gives to its first organization
            post("/v2/manage/namespaces", "{\"namespace\":\"org-0\"}");
        }
        String numbers = postgres ? "generate_series(%d, %d) as n(x)" : "(select \"X\" as x from system_range(%d, %d)) as n";
        try (Connection database = connect();
                var statement = database.createStatement()) {
            database.setAutoCommit(false);
            statement.execute(("insert into namespace (registry_id, name, domain_id, creator_id, creator_name, created_at)"
                            + " select o.registry_id, concat('org-', n.x), o.domain_id, o.creator_id, o.creator_name,"
                            + " o.created_at from namespace o, " + numbers + " where o.name = 'org-0'")
                    .formatted(Math.max(1, from / PER_ORGANIZATION), to / PER_ORGANIZATION - 1));
            statement.execute(("insert into content (registry_id, name, owner)"
                            + " select o.registry_id, concat(o.name, '/repository-', n.x), o.domain_id"
                            + " from " + numbers + " join namespace o on o.name = concat('org-', mod(n.x, %d))")
                    .formatted(from, to - 1, to / PER_ORGANIZATION));
            statement.execute(("insert into image_repository (id, namespace_id, namespace_name, name, registry_id, domain_id,"
                            + " domain_name, creator_id, creator_name, category, description, is_public, size, tag_count,"
                            + " created_at, updated_at)"
                            + " select c.id, o.id, o.name, concat('repository-', n.x), o.registry_id, o.domain_id, o.creator_name,"
                            + " o.creator_id, o.creator_name, case when mod(n.x, 10) = 0 then 'linux' else 'other' end,"
                            + " 'A description of the usual length, which says what the images in here are good for.',"
                            + " mod(n.x, 10) = 0, n.x * 1000, mod(n.x * 7, 50), o.created_at,"
                            + " o.created_at + n.x * interval '1' second"
                            + " from " + numbers + " join namespace o on o.name = concat('org-', mod(n.x, %d))"
                            + " join content c on c.registry_id = o.registry_id"
                            + " and c.name = concat(o.name, '/repository-', n.x)")
                    .formatted(from, to - 1, to / PER_ORGANIZATION));
            statement.execute("update namespace set repositories ="
                    + " (select count(*) from image_repository r where r.namespace_id = namespace.id)");
            statement.execute("update quota_usage set repositories = (select count(*) from image_repository r"
                    + " where r.domain_id = quota_usage.domain_id and r.registry_id = quota_usage.registry_id)");
            database.commit();
            database.setAutoCommit(true);
            statement.execute(postgres ? "vacuum analyze" : "analyze");
        }
        System.out.printf("%,d repositories%n", to);
    }

    private void post(String path, String body) throws IOException, InterruptedException {
        var request = HttpRequest.newBuilder(URI.create(address + path))
                .header("X-Auth-Token", "bench")
                .POST(HttpRequest.BodyPublishers.ofString(body))
                .build();
        int status = client.send(request, HttpResponse.BodyHandlers.ofString()).statusCode();
        if (status != 201) {
            throw new IllegalStateException(path + " " + status + "; is the database empty?");
        }
    }

    private Connection connect() throws SQLException {
        return server.getBean(DataSource.class).getConnection();
    }
}
