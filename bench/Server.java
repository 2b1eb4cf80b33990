import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** A server in a process of its own; figures of its processes are those of Linux. */
final class Server implements AutoCloseable {
    private static final int POLL_MILLISECONDS = 10;
    private static final long PATIENCE_SECONDS = 180;
    private static final double TICKS_PER_SECOND = 100;

    private final Process process;
    private final int port;
    private final Path log;
    private final long begun;

    private Server(Process process, int port, Path log, long begun) {
        this.process = process;
        this.port = port;
        this.log = log;
        this.begun = begun;
    }

    /**
     * Starts a server; it need not answer yet.
     *
     * @param command its words; {@code {port}} stands for a free port
     */
    static Server start(Map<String, String> environment, List<String> command, Path log) throws IOException {
        int port;
        try (var free = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = free.getLocalPort();
        }
        var builder = new ProcessBuilder(command.stream()
                        .map(word -> word.replace("{port}", Integer.toString(port)))
                        .toList())
                .redirectErrorStream(true)
                .redirectOutput(log.toFile());
        builder.environment().putAll(environment);
        long begun = System.nanoTime();
        var server = new Server(builder.start(), port, log, begun);
        Runtime.getRuntime().addShutdownHook(new Thread(server::kill)); // when the benchmark is cut off
        return server;
    }

    /**
     * Repeats a request until it is answered by a success.
     *
     * @return seconds since the start of the process
     */
    double awaitAnswer(byte[] request) throws IOException, InterruptedException {
        while (true) {
            try (var connection = new Connection(port)) {
                int status = connection
                        .exchange(request, java.io.OutputStream.nullOutputStream())
                        .status();
                if (status >= 200 && status < 300) {
                    return (System.nanoTime() - begun) / 1e9;
                }
            } catch (IOException notYet) {
                // refused or cut off: it is still starting
            }
            if (!process.isAlive() || System.nanoTime() - begun > TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS)) {
                throw new IOException("the server did not answer:\n" + Files.readString(log));
            }
            TimeUnit.MILLISECONDS.sleep(POLL_MILLISECONDS);
        }
    }

    int port() {
        return port;
    }

    Connection connect() {
        return new Connection(port);
    }

    private List<Long> processes() {
        return Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .map(ProcessHandle::pid)
                .toList();
    }

    /** Processor time so far, that of ended children included. */
    double cpuSeconds() throws IOException {
        double ticks = 0;
        for (long pid : processes()) {
            String stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            String[] fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            for (int field = 11; field <= 14; field++) {
                ticks += Double.parseDouble(fields[field]);
            }
        }
        return ticks / TICKS_PER_SECOND;
    }

    /** Resident memory in MiB. */
    double residentMebibytes() throws IOException {
        return memory("VmRSS:");
    }

    /** The most resident memory so far, in MiB. */
    double peakMebibytes() throws IOException {
        return memory("VmHWM:");
    }

    private double memory(String field) throws IOException {
        double kibibytes = 0;
        for (long pid : processes()) {
            kibibytes += Files.readAllLines(Path.of("/proc/" + pid + "/status")).stream()
                    .filter(line -> line.startsWith(field))
                    .mapToDouble(line -> Double.parseDouble(line.replaceAll("\\D", "")))
                    .sum();
        }
        return kibibytes / 1024;
    }

    /** Ends it at once, before it can tidy its files. */
    void kill() {
        process.destroyForcibly();
        process.descendants().forEach(ProcessHandle::destroyForcibly);
    }

    @Override
    public void close() {
        var all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroy);
        try {
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                all.forEach(ProcessHandle::destroyForcibly);
            }
        } catch (InterruptedException stopped) {
            all.forEach(ProcessHandle::destroyForcibly);
            Thread.currentThread().interrupt();
        }
    }
}
