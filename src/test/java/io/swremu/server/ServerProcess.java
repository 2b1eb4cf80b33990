package io.swremu.server;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.swremu.SwrEmulatorApplication;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A server in a process of its own, as a user starts it. */
final class ServerProcess implements AutoCloseable {
    private static final Pattern READY = Pattern.compile("SWR emulator ready: http://localhost:(\\d+) .*");

    private final Process process;
    private final ConcurrentLinkedQueue<String> lines = new ConcurrentLinkedQueue<>();
    private final Thread reader;

    private ServerProcess(Process process) {
        this.process = process;
        this.reader = new Thread(this::read);
        reader.start();
    }

    /**
     * Starts a server.
     *
     * @param temporary for its temporary files
     * @param options of Java, such as {@code -Xmx96m}
     */
    static ServerProcess start(Path temporary, Map<String, String> variables, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Djava.io.tmpdir=" + temporary));
        command.addAll(Arrays.asList(options));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), SwrEmulatorApplication.class.getName()));
        var builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("SPRING_DATASOURCE")); // the database is H2
        builder.environment().putAll(variables);
        return new ServerProcess(builder.start());
    }

    private void read() {
        try (BufferedReader output = process.inputReader(UTF_8)) {
            output.lines().forEach(lines::add);
        } catch (UncheckedIOException | IOException end) {
            // the process was killed
        }
    }

    /** What it has printed so far, errors included. */
    List<String> lines() {
        return List.copyOf(lines);
    }

    /** The port, or 0 as long as the server is not ready. */
    int port() {
        return lines.stream()
                .map(READY::matcher)
                .filter(Matcher::matches)
                .mapToInt(ready -> Integer.parseInt(ready.group(1)))
                .findFirst()
                .orElse(0);
    }

    boolean isAlive() {
        return process.isAlive();
    }

    /** Asks it to end, as an operating system does. */
    void terminate() {
        process.toHandle().destroy(); // unlike the method of the process it leaves the pipe open
    }

    /** Waits for its end. @return the exit code */
    int exitCode() throws InterruptedException {
        if (!process.waitFor(30, TimeUnit.SECONDS)) {
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
