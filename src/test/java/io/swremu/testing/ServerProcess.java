package io.swremu.testing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swremu.SwrEmulatorApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, as a user starts it. Its database is H2, unless an option names another. */
public final class ServerProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final Pattern READY = Pattern.compile("SWR emulator ready: http://localhost:(\\d+) .*");

    private final Process process;
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Thread reader;
    private volatile int port;

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read);
        reader.start();
    }

    /**
     * Starts a server.
     *
     * @param temporary for its temporary files
     * @param variables of its environment, beside those of this process
     * @param java options of Java, such as {@code -Xmx96m}
     * @param options of the server, such as {@code --swr.port=0}
     */
    public static ServerProcess start(
            Path temporary, Map<String, String> variables, List<String> java, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(java);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SwrEmulatorApplication.class.getName()));
        command.addAll(options);
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().remove("SPRING_DATASOURCE_URL");
        builder.environment().putAll(variables);
        return new ServerProcess(builder.start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            output.lines().forEach(this::read);
        } catch (UncheckedIOException | IOException end) {
            // the process was killed
        }
    }

    private void read(String line) {
        lines.add(line);
        Matcher ready = READY.matcher(line);
        if (ready.matches()) {
            port = Integer.parseInt(ready.group(1));
        }
    }

    /**
     * Waits until it says that it is ready.
     *
     * @return itself
     */
    public ServerProcess awaitReady() {
        try {
            await().atMost(PATIENCE).until(() -> port > 0 || !process.isAlive());
            assertThat(port).as(() -> "the server has ended: " + lines).isPositive();
            return this;
        } catch (RuntimeException | AssertionError late) {
            close();
            throw late;
        }
    }

    /** What it has printed so far, errors included. */
    public List<String> lines() {
        return List.copyOf(lines);
    }

    /** The server for its default user. */
    public Api api() {
        return Api.on(port());
    }

    /** The port, or 0 as long as the server is not ready. */
    public int port() {
        return port;
    }

    /** Whether the process runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, as an operating system does. */
    public void terminate() {
        process.toHandle().destroy(); // unlike the method of the process it leaves the pipe open
    }

    /**
     * Waits for its end.
     *
     * @return the exit code
     */
    public int exitCode() throws InterruptedException {
        if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
            throw new AssertionError("the process does not end: " + lines);
        }
        reader.join(10_000);
        return process.exitValue();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
