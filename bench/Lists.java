import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.IntFunction;

/**
 * What one page of the repository lists costs for accounts with few and many repositories, in turns, and what the list
 * without pages costs; the same of the lists of artifacts of an instance.
 */
final class Lists implements Bench.Part {
    private static final Map<String, String> SMALL_HEAP =
            Map.of("SWR_LONG_LIVED", "true", "SWR_JAVA_OPTS", "-Xmx256m");
    private static final int MOST = 101;
    private static final int LEAST = 5;
    private static final double SECONDS = 3;

    private static final Map<String, String> FLAT = new LinkedHashMap<>();
    private static final Map<String, String> GROWING = new LinkedHashMap<>();
    private static final Map<String, String> ARTIFACTS = new LinkedHashMap<>();

    /** The repository of the instance. */
    private static final String REPOSITORY = "%INSTANCE%/namespaces/library/repositories/app";

    static {
        FLAT.put("v2, default order", "/v2/manage/repos");
        for (String column : List.of("updated_at", "name", "tag_count", "namespace", "is_public")) {
            for (String direction : List.of("asc", "desc")) {
                FLAT.put(
                        "v2, by " + column + " " + direction,
                        "/v2/manage/repos?order_column=" + column + "&order_type=" + direction);
            }
        }
        FLAT.put("v2, one organization", "/v2/manage/repos?namespace=org-5");
        FLAT.put("v2, one organization, by name", "/v2/manage/repos?namespace=org-5&order_column=name&order_type=asc");
        FLAT.put("v2, an organization that is not there", "/v2/manage/repos?namespace=nowhere");
        FLAT.put("v3, first page", "/v3/manage/repos");
        FLAT.put("v3, last page", "/v3/manage/repos?marker=%LAST%");
        FLAT.put("v3, one organization", "/v3/manage/repos?namespace=org-5");
        GROWING.put("v2, offset of the middle", "/v2/manage/repos?offset=%MIDDLE%");
        GROWING.put("v2, offset of the last page", "/v2/manage/repos?offset=%LAST%");
        GROWING.put("v2, name contains", "/v2/manage/repos?name=77");
        GROWING.put("v2, name contains, no match", "/v2/manage/repos?name=nothing-like-it");
        GROWING.put("v2, filter namespace contains", "/v2/manage/repos?filter=namespace::org-5");
        GROWING.put("v2, one category", "/v2/manage/repos?category=linux");
        GROWING.put("v2, public", "/v2/manage/repos?is_public=true");
        GROWING.put("v3, name contains", "/v3/manage/repos?name=77");
        GROWING.put("v3, name contains, no match", "/v3/manage/repos?name=nothing-like-it");
        ARTIFACTS.put("artifacts, first page", REPOSITORY + "/artifacts?limit=100");
        ARTIFACTS.put("artifacts, one type", REPOSITORY + "/artifacts?limit=100&type=CHART");
        ARTIFACTS.put("artifacts, a tag contains", REPOSITORY + "/artifacts?limit=100&tags=77");
        ARTIFACTS.put("artifacts, last page", REPOSITORY + "/artifacts?limit=100&offset=%LAST%");
        ARTIFACTS.put("one artifact", REPOSITORY + "/artifacts/v7");
        ARTIFACTS.put("all artifacts, first page", "%INSTANCE%/artifacts?limit=100");
        ARTIFACTS.put("all artifacts, last page", "%INSTANCE%/artifacts?limit=100&marker=%LAST%");
        ARTIFACTS.put("tags, first page", "%PROJECTLESS%/namespaces/library/repositories/app/tags?limit=100");
        ARTIFACTS.put("repositories", "%INSTANCE%/repositories");
        ARTIFACTS.put("statistics", "%INSTANCE%/statistics");
    }

    /** Something to write between two requests: without it H2 answers a repeated query with the result that it still has. */
    private interface Touch {
        void write(Connection connection, int server, int round) throws IOException;
    }

    @Override
    public void run(Setup setup, Report report) throws Exception {
        int[] sizes = setup.choose(new int[] {1_000, 100_000, 1_000_000}, new int[] {1_000, 20_000});
        var servers = new ArrayList<Server>();
        try {
            for (int size : sizes) {
                var rows = Rows.of(setup, size);
                Server server =
                        setup.distribution(SMALL_HEAP, rows.options().toArray(String[]::new));
                servers.add(server);
                server.awaitAnswer(Connection.request("GET", "/v2/manage/namespaces/bench", "", ""));
            }
            report.line("Rows in " + (Rows.arePostgresql() ? "PostgreSQL" : "H2 in a data directory")
                    + ", servers with `-Xmx256m`.");
            Touch touch = Lists::touchRepository;
            pages(report, "One page of 100: each order and each exact search, ms", FLAT, sizes, servers, touch, none -> "");
            pages(report, "What has to look at rows, ms", GROWING, sizes, servers, touch, none -> "");
            whole(report, sizes, servers);
        } finally {
            servers.forEach(Server::kill);
        }
        artifacts(setup, report);
    }

    private static void artifacts(Setup setup, Report report) throws Exception {
        int[] sizes = setup.choose(new int[] {1_000, 100_000}, new int[] {1_000, 20_000});
        var servers = new ArrayList<Server>();
        var instances = new ArrayList<String>();
        try {
            for (int size : sizes) {
                var rows = Rows.ofArtifacts(setup, size);
                instances.add(rows.instance());
                Server server =
                        setup.distribution(SMALL_HEAP, rows.options().toArray(String[]::new));
                servers.add(server);
                server.awaitAnswer(Connection.request("GET", rows.instance(), "", ""));
            }
            pages(
                    report,
                    "Of an instance of the enterprise edition, ms",
                    ARTIFACTS,
                    sizes,
                    servers,
                    (connection, server, round) -> connection.send(
                            "PUT",
                            REPOSITORY.replace("%INSTANCE%", instances.get(server)),
                            "application/json",
                            "{\"description\":\"" + round + "\"}",
                            200),
                    instances::get);
        } finally {
            servers.forEach(Server::kill);
        }
    }

    private static void pages(
            Report report,
            String title,
            Map<String, String> queries,
            int[] sizes,
            List<Server> servers,
            Touch touch,
            IntFunction<String> instance)
            throws IOException {
        var columns = new ArrayList<>(List.of(title));
        Arrays.stream(sizes).forEach(size -> columns.add("%,d rows".formatted(size)));
        columns.add("ratio");
        report.table(columns.toArray(String[]::new));
        for (int round = 0; round < 2; round++) { // the first one warms up
            for (var query : queries.entrySet()) {
                double[] medians = medians(query.getValue(), sizes, servers, touch, instance);
                if (round == 1) {
                    var figures = new ArrayList<Object>();
                    Arrays.stream(medians).forEach(median -> figures.add(Report.figure(median * 1000)));
                    figures.add(Report.figure(medians[medians.length - 1] / medians[0]));
                    report.row(query.getKey(), figures.toArray());
                }
            }
        }
        report.end();
    }

    private static double[] medians(
            String query, int[] sizes, List<Server> servers, Touch touch, IntFunction<String> instance)
            throws IOException {
        double[][] seconds = new double[sizes.length][MOST];
        double taken = 0;
        int rounds = 0;
        var connections = servers.stream().map(Server::connect).toList();
        while (rounds < MOST && (rounds < LEAST || taken < SECONDS)) {
            for (int i = 0; i < sizes.length; i++) {
                Connection connection = connections.get(i);
                touch.write(connection, i, rounds);
                String path = query.replace("%INSTANCE%", instance.apply(i))
                        .replace("%PROJECTLESS%", instance.apply(i).replace("/v2/bench/", "/v2/"))
                        .replace("%MIDDLE%", Integer.toString(sizes[i] / 2))
                        .replace("%LAST%", Integer.toString(sizes[i] - 100));
                seconds[i][rounds] = Bench.seconds(() -> connection.get(path));
                taken += seconds[i][rounds];
            }
            rounds++;
        }
        for (Connection connection : connections) {
            connection.close();
        }
        int measured = rounds;
        return Arrays.stream(seconds)
                .mapToDouble(all -> Bench.median(Arrays.copyOf(all, measured)))
                .toArray();
    }

    private static void touchRepository(Connection connection, int server, int round) throws IOException {
        connection.send(
                "PATCH",
                "/v2/manage/namespaces/org-7/repos/repository-7?is_public=false&category=other&description=" + round,
                "",
                "",
                201);
    }

    /** The list that has no pages: it is written while it is read, so memory does not grow with it. */
    private static void whole(Report report, int[] sizes, List<Server> servers) throws IOException {
        report.table("All repositories in one answer (Harbor's adapter)", "MiB", "s", "resident before, MiB", "at most");
        for (int i = 0; i < sizes.length; i++) {
            try (Connection connection = servers.get(i).connect()) {
                double before = servers.get(i).peakMebibytes();
                var counter = new Counter();
                double seconds = Bench.seconds(
                        () -> connection.fetch("/dockyard/v2/repositories?filter=center::self", counter));
                report.row(
                        "%,d rows".formatted(sizes[i]),
                        Report.figure(counter.bytes / 1048576.0),
                        Report.figure(seconds),
                        Report.figure(before),
                        Report.figure(servers.get(i).peakMebibytes()));
            }
        }
        report.end();
    }

    private static final class Counter extends OutputStream {
        private long bytes;

        @Override
        public void write(int one) {
            bytes++;
        }

        @Override
        public void write(byte[] some, int from, int length) {
            bytes += length;
        }
    }
}
