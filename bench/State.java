import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** How long it takes to bring a server to another state, by its size: a reset, a seed, a snapshot. */
final class State implements Bench.Part {
    private static final Map<String, String> ENVIRONMENT = Map.of("SWR_LONG_LIVED", "true", "SWR_JAVA_OPTS", "-Xmx2g");
    private static final String YAML_OR_JSON = "application/json";
    private static final int MANY = 10_000;
    private static final int MOST = 31;
    private static final int LEAST = 5;

    @Override
    public void run(Setup setup, Report report) throws Exception {
        report.line("Servers in memory with `-Xmx2g`, begun with a seed of so many repositories, each with one image; the median"
                + " of several.");
        report.table("Repositories", "seed at start, s", "reset, ms", "PUT seed, s", "GET snapshot, s", "MiB", "PUT snapshot, s");
        for (int size : setup.choose(new int[] {10, 100, 1_000, 100_000}, new int[] {10, 1_000})) {
            measure(setup, report, size);
        }
        report.end();
    }

    private static void measure(Setup setup, Report report, int size) throws Exception {
        Path directory = setup.directory("state-" + size);
        String seed = seed(size);
        Path file = Files.writeString(directory.resolve("seed.json"), seed);
        int times = size < MANY ? MOST : LEAST;
        try (Server emulator = setup.distribution(ENVIRONMENT, "--swr.seed=" + file);
                Connection connection = emulator.connect()) {
            double start = emulator.awaitAnswer(Connection.request("GET", "/v2/manage/namespaces/bench", "", ""));
            double reset = median(times, () -> connection.send("POST", "/_swr/reset", "", "", 204));
            double replaced = median(LEAST, () -> connection.send("PUT", "/_swr/seed", YAML_OR_JSON, seed, 200));
            Path archive = directory.resolve("snapshot");
            double written = median(LEAST, () -> fetch(connection, archive));
            double read = median(LEAST, () -> put(connection, archive));
            report.row(
                    "%,d".formatted(size),
                    Report.figure(start),
                    Report.figure(reset * 1000),
                    Report.figure(replaced),
                    Report.figure(written),
                    Report.figure(Files.size(archive) / (double) (1 << 20)),
                    Report.figure(read));
        }
    }

    private static void fetch(Connection connection, Path archive) throws IOException {
        try (OutputStream target = Files.newOutputStream(archive)) {
            connection.fetch("/_swr/snapshot", target);
        }
    }

    private static void put(Connection connection, Path archive) throws IOException {
        connection.stream("PUT", "/_swr/snapshot", Files.size(archive), target -> Files.copy(archive, target), 200);
    }

    private static String seed(int size) {
        return IntStream.range(0, size)
                .mapToObj(i -> "{\"name\":\"r-" + i + "\",\"images\":[{\"tags\":[\"1\"]}]}")
                .collect(Collectors.joining(
                        ",", "{\"organizations\":[{\"name\":\"bench\",\"repositories\":[", "]}]}"));
    }

    private static double median(int times, Step step) throws IOException {
        var seconds = new double[times];
        for (int i = 0; i < times; i++) {
            long begun = System.nanoTime();
            step.run();
            seconds[i] = (System.nanoTime() - begun) / 1e9;
        }
        Arrays.sort(seconds);
        return seconds[times / 2];
    }

    /** What is measured. */
    private interface Step {
        void run() throws IOException;
    }
}
