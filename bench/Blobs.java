import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Push and pull here, with a data directory and so with syncs, and at Debian's docker-registry, which does not sync, on the
 * same disk in turns: one large blob and many small ones, new ones each time. A push is a POST, one PATCH and a PUT, as
 * docker does it.
 */
final class Blobs implements Bench.Part {
    private static final int SMALL_BYTES = 64 * 1024;

    /** Some blobs of one size. */
    private record Batch(int count, long bytes) {
        @Override
        public String toString() {
            return bytes < RandomBlob.PIECE
                    ? "%,d × %d KiB".formatted(count, bytes / 1024)
                    : "%,d MiB".formatted(bytes >> 20);
        }
    }

    @Override
    public void run(Setup setup, Report report) throws Exception {
        var large = new Batch(1, setup.choose(1024L, 64L) << 20);
        var small = new Batch(setup.choose(1000, 200), SMALL_BYTES);
        int rounds = setup.choose(5, 3);
        try (Server emulator = setup.emulator(Map.of(), "--swr.data-dir=" + setup.directory("here"));
                Server peer = setup.dockerRegistry(setup.directory("peer"))) {
            report.line("Medians of %d rounds in turns, in seconds.".formatted(rounds));
            report.table("", "emulator", "docker-registry", "ratio of speeds");
            for (Batch batch : List.of(large, small)) {
                var pushes = List.of(new double[rounds], new double[rounds]);
                var pulls = List.of(new double[rounds], new double[rounds]);
                for (int round = -1; round < rounds; round++) { // the first round warms up
                    for (int i = 0; i < 2; i++) {
                        try (Connection connection = (i == 0 ? emulator : peer).connect()) {
                            double[] seconds = measure(connection, batch, round * 10_000L + i * 5_000 + batch.count());
                            if (round >= 0) {
                                pushes.get(i)[round] = seconds[0];
                                pulls.get(i)[round] = seconds[1];
                            }
                        }
                    }
                }
                row(report, "push " + batch, pushes);
                row(report, "pull " + batch, pulls);
            }
            report.end();
        }
    }

    private static void row(Report report, String name, List<double[]> seconds) {
        double here = Bench.median(seconds.get(0));
        double there = Bench.median(seconds.get(1));
        report.row(name, Report.figure(here), Report.figure(there), Report.figure(there / here));
    }

    private static double[] measure(Connection connection, Batch batch, long seed) throws IOException {
        var blobs = new ArrayList<RandomBlob>();
        for (int i = 0; i < batch.count(); i++) {
            blobs.add(new RandomBlob(seed * 1_000_003 + i, batch.bytes()));
        }
        return new double[] {
            Bench.seconds(() -> {
                for (RandomBlob blob : blobs) {
                    push(connection, blob);
                }
            }),
            Bench.seconds(() -> {
                for (RandomBlob blob : blobs) {
                    connection.fetch("/v2/bench/blobs/blobs/" + blob.digest(), OutputStream.nullOutputStream());
                }
            })
        };
    }

    /** Pushes a blob. */
    static void push(Connection connection, RandomBlob blob) throws IOException {
        String begun = location(connection.send("POST", "/v2/bench/blobs/blobs/uploads/", "", "", 202));
        String sent = location(connection.stream("PATCH", begun, blob.length(), blob, 202));
        connection.send("PUT", sent + (sent.contains("?") ? "&" : "?") + "digest=" + blob.digest(), "", "", 201);
    }

    private static String location(Connection.Answer answer) {
        return answer.header("Location").replaceFirst("^https?://[^/]*", "");
    }
}
