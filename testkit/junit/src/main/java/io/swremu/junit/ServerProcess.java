package io.swremu.junit;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A server that was started for tests. */
final class ServerProcess {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration POLL = Duration.ofMillis(50);
    /** What is meant for the program under test must not change the server, which is a Spring application, too. */
    private static final List<String> NOT_INHERITED = List.of("SPRING_", "SERVER_", "MANAGEMENT_", "LOGGING_", "SWR_");

    private final Process process;
    private final URI endpoint;

    private ServerProcess(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    URI endpoint() {
        return endpoint;
    }

    long pid() {
        return process.pid();
    }

    /**
     * Starts a server on a free port, and waits until it is ready.
     *
     * @param owner the process with which it ends
     * @param token for the emulator's own API; empty: none
     */
    static ServerProcess start(ServerOptions wanted, long owner, String token) {
        try {
            Path address = Files.createTempFile("swr-emulator", ".address");
            Files.delete(address);
            Path log = logFile();
            Process process = builder(wanted, owner, token, address, log).start();
            return new ServerProcess(process, await(process, address, log));
        } catch (IOException failure) {
            throw new IllegalStateException("The SWR emulator cannot be started: " + failure.getMessage(), failure);
        }
    }

    private static ProcessBuilder builder(ServerOptions wanted, long owner, String token, Path address, Path log) {
        List<String> command = new ArrayList<>(command(wanted.server()));
        command.addAll(List.of(
                "--swr.port=0",
                "--swr.address-file=" + address,
                "--swr.stop-with-pid=" + owner,
                // The application.yml in the directory of the tests is the program's own.
                "--spring.config.location=classpath:/"));
        command.addAll(wanted.options());
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
        String cache = System.getenv("SWR_CACHE_DIR");
        builder.environment().keySet().removeIf(name -> NOT_INHERITED.stream().anyMatch(name::startsWith));
        if (cache != null || System.getenv("CI") != null) {
            // A cache of classes pays off at the next start, which a machine for one build does not see.
            builder.environment().put("SWR_CACHE_DIR", cache == null ? "off" : cache);
        }
        if (!token.isEmpty()) {
            builder.environment().put("SWR_COMPANION_TOKEN", token); // others can see arguments
        }
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        return builder;
    }

    private static List<String> command(Path server) {
        return Files.isDirectory(server)
                ? List.of(ServerFiles.script(server).toString())
                : List.of(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-XX:TieredStopAtLevel=1",
                        "-XX:ReservedCodeCacheSize=240m",
                        "-XX:+UseSerialGC",
                        "-Xshare:auto",
                        "-jar",
                        server.toString());
    }

    private static Path logFile() throws IOException {
        String told = System.getProperty("swr.log");
        if (told != null && !told.isBlank()) {
            return Path.of(told);
        }
        Path folder = Stream.of("target", "build")
                .map(Path::of)
                .filter(Files::isDirectory)
                .findFirst()
                .orElse(Path.of("target"));
        return Files.createDirectories(folder).resolve("swr-emulator.log");
    }

    private static URI await(Process process, Path address, Path log) throws IOException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        try {
            while (process.isAlive() && System.nanoTime() < deadline) {
                String written = Files.exists(address) ? Files.readString(address) : "";
                if (written.endsWith("\n")) {
                    return URI.create(written.strip());
                }
                Thread.sleep(POLL.toMillis());
            }
        } catch (InterruptedException interrupt) {
            Thread.currentThread().interrupt();
        }
        process.destroyForcibly();
        throw new IOException(
                "it has not become ready, see " + log.toAbsolutePath() + " which ends with:\n" + end(log));
    }

    private static String end(Path log) throws IOException {
        List<String> lines = Files.readAllLines(log);
        return String.join("\n", lines.subList(Math.max(0, lines.size() - 20), lines.size()));
    }

    /** Asks it to end. */
    void stop() {
        process.destroy();
    }
}
