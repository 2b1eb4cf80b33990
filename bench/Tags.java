import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;

/**
 * What one more tag costs in a repository that has many: the repositories are filled first, then each gets a tag in turns.
 * And what retention takes for each tag that it deletes.
 */
final class Tags implements Bench.Part {
    private static final int PUSHERS = 4;
    private static final long POLL_NANOSECONDS = 5_000_000;
    private static final String TAGS = "/tags/";

    @Override
    public void run(Setup setup, Report report) throws Exception {
        try (Server emulator = setup.emulator(Setup.LONG_LIVED);
                Connection connection = emulator.connect()) {
            int[] sizes = setup.choose(new int[] {0, 1_000, 10_000}, new int[] {0, 100, 400});
            fill(emulator, "bench/warm", setup.choose(300, 100), false);
            for (boolean shared : new boolean[] {false, true}) {
                for (int size : sizes) {
                    fill(emulator, name(size, shared), size, shared);
                }
            }
            pushes(setup, report, connection, sizes);
            retention(setup, report, emulator);
        }
    }

    private static String name(int size, boolean shared) {
        return "bench/" + (shared ? "shared-" : "own-") + size;
    }

    /** Gives a repository so many tags, from several clients at once. */
    private static void fill(Server emulator, String repository, int size, boolean shared) throws Exception {
        var next = new AtomicInteger();
        Callable<Boolean> pusher = () -> {
            try (Connection connection = emulator.connect()) {
                var images = new Images(connection);
                List<String> layers = shared ? images.layers(repository) : List.of();
                for (int tag = next.incrementAndGet(); tag <= size; tag = next.incrementAndGet()) {
                    if (shared) {
                        images.manifest(repository, "v" + tag, layers);
                    } else {
                        images.push(repository, "v" + tag);
                    }
                }
                return true;
            }
        };
        long begun = System.nanoTime();
        var threads = Executors.newFixedThreadPool(PUSHERS);
        try {
            for (var done : threads.invokeAll(java.util.Collections.nCopies(PUSHERS, pusher))) {
                done.get();
            }
        } finally {
            threads.shutdown();
        }
        System.err.printf("%s: %,d tags in %.1f s%n", repository, size, (System.nanoTime() - begun) / 1e9);
    }

    private static void pushes(Setup setup, Report report, Connection connection, int[] sizes) throws IOException {
        int rounds = setup.choose(101, 31);
        var images = new Images(connection);
        List<String> columns = new ArrayList<>(List.of("ms"));
        Arrays.stream(sizes).forEach(size -> columns.add("at tag %,d".formatted(size + 1)));
        columns.add("largest ratio");
        report.line("A manifest of 10 layers, the median of " + rounds
                + " in turns: what its PUT takes, and the deletion of its tag.");
        report.table(columns.toArray(String[]::new));
        for (boolean shared : new boolean[] {false, true}) {
            double[][] pushed = new double[sizes.length][rounds];
            double[][] deleted = new double[sizes.length][rounds];
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < sizes.length; i++) {
                    String repository = name(sizes[i], shared);
                    pushed[i][round] = shared
                            ? images.manifest(repository, "new" + round, images.layers(repository))
                            : images.push(repository, "new" + round);
                }
            }
            for (int round = 0; round < rounds; round++) {
                for (int i = 0; i < sizes.length; i++) {
                    String path = "/v2/manage/namespaces/" + name(sizes[i], shared).replace("/", "/repos/") + TAGS + "new"
                            + round;
                    deleted[i][round] = Bench.seconds(() -> connection.send("DELETE", path, "", "", 204));
                }
            }
            String layers = shared ? ", layers of all tags" : ", layers of its own";
            row(report, "PUT" + layers, pushed);
            row(report, "DELETE" + layers, deleted);
        }
        report.end();
    }

    private static void row(Report report, String name, double[][] seconds) {
        double[] medians =
                Arrays.stream(seconds).mapToDouble(Bench::median).map(s -> s * 1000).toArray();
        var figures = new ArrayList<Object>();
        Arrays.stream(medians).forEach(median -> figures.add(Report.figure(median)));
        figures.add(Report.figure(Arrays.stream(medians).max().orElse(0)
                / Arrays.stream(medians).min().orElse(1)));
        report.row(name, figures.toArray());
    }

    private static void retention(Setup setup, Report report, Server emulator) throws Exception {
        report.line("Retention, from the creation of a policy that leaves one tag of a repository to its end.");
        report.table("tags", "s", "ms for each tag");
        for (int size : setup.choose(new int[] {1_000, 2_000, 4_000}, new int[] {100, 200})) {
            String repository = "bench/retention-" + size;
            fill(emulator, repository, size, false);
            try (Connection connection = emulator.connect()) {
                String path = "/v2/manage/namespaces/" + repository.replace("/", "/repos/");
                double seconds = Bench.seconds(() -> {
                    connection.send(
                            "POST",
                            path + "/retentions",
                            "application/json",
                            "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},"
                                    + "\"tag_selectors\":[]}]}",
                            201);
                    while (!connection.get(path).text().contains("\"num_images\":1,")) {
                        LockSupport.parkNanos(POLL_NANOSECONDS);
                    }
                });
                report.row("%,d".formatted(size), Report.figure(seconds), Report.figure(seconds * 1000 / size));
            }
        }
        report.end();
    }
}
