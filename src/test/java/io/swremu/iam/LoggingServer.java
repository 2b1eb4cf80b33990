package io.swremu.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swremu.RunningServer;
import io.swremu.SwrEmulatorApplication;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A server in a process of its own, which logs everything it and its libraries can: the levels of a log are those of a
 * whole process, and the clients in the test's process would log the same secrets.
 */
final class LoggingServer implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final Pattern READY = Pattern.compile("SWR emulator ready: http://localhost:(\\d+)");

    private final Process process;
    private final Path log;
    private final int port;

    private LoggingServer(Process process, Path log, int port) {
        this.process = process;
        this.log = log;
        this.port = port;
    }

    /** Starts a server with further options, whose log goes to a new file in a directory. */
    static LoggingServer start(Path directory, String... options) throws IOException {
        Path log = directory.resolve("server.log");
        var command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-Xshare:auto",
                "-cp",
                System.getProperty("java.class.path"),
                SwrEmulatorApplication.class.getName(),
                "--swr.port=0",
                "--logging.level.root=trace",
                "--logging.level.io.swremu=trace",
                "--logging.pattern.console=%level %logger - %m%n%wEx"));
        command.addAll(RunningServer.sharedDatabase()); // which is this server's alone
        command.addAll(List.of(options));
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(log.toFile())
                .start();
        try {
            int port = await().atMost(PATIENCE).until(() -> portIn(log, process), found -> found > 0);
            return new LoggingServer(process, log, port);
        } catch (RuntimeException late) {
            process.destroyForcibly();
            throw late;
        }
    }

    private static int portIn(Path log, Process process) throws IOException {
        Matcher ready = READY.matcher(Files.readString(log));
        boolean found = ready.find();
        assertThat(found || process.isAlive()).as("the server has ended").isTrue();
        return found ? Integer.parseInt(ready.group(1)) : 0;
    }

    int port() {
        return port;
    }

    /** Ends the server and gives all that it has logged. */
    String stopAndRead() throws IOException, InterruptedException {
        process.destroy();
        assertThat(process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)).isTrue();
        return Files.readString(log);
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
