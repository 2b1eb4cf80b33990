import java.io.OutputStream;
import java.util.Map;

/** Whether memory grows with what passes: a small blob and one of 5 GiB through push and pull, with a heap of 128 MiB. */
final class Memory implements Bench.Part {
    private static final String HEAP = "-Xmx128m";

    @Override
    public void run(Setup setup, Report report) throws Exception {
        report.line("A server with `" + HEAP + "` and a data directory.");
        report.table("", "push, s", "pull, s", "resident at most, MiB");
        try (Server emulator =
                        Setup.ready(setup.distribution(Map.of("SWR_JAVA_OPTS", HEAP), "--swr.data-dir=" + setup.directory("memory")));
                Connection connection = emulator.connect()) {
            for (long mebibytes : new long[] {64, setup.choose(5 * 1024L, 256L)}) {
                var blob = new RandomBlob(mebibytes, mebibytes << 20);
                double push = Bench.seconds(() -> Blobs.push(connection, blob));
                double pull = Bench.seconds(() ->
                        connection.fetch("/v2/bench/blobs/blobs/" + blob.digest(), OutputStream.nullOutputStream()));
                report.row(
                        "%,d MiB".formatted(mebibytes),
                        Report.figure(push),
                        Report.figure(pull),
                        Report.figure(emulator.peakMebibytes()));
            }
        }
        report.end();
    }
}
