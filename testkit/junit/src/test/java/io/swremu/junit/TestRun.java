package io.swremu.junit;

import io.swremu.client.SwrEmulatorClient;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A test run in a JVM of its own, which goes on until it is killed or its input ends. */
final class TestRun implements AutoCloseable {
    private final Process process;
    private final URI endpoint;

    private TestRun(Process process, URI endpoint) {
        this.process = process;
        this.endpoint = endpoint;
    }

    /** What the JVM does. */
    public static void main(String[] arguments) throws IOException {
        System.out.println(
                "endpoint " + SwrEmulatorExtension.credentials(Needy.class).endpoint());
        System.in.read();
    }

    @SwrEmulator(isolation = Isolation.NONE)
    static class Needy {}

    /** Begins a run, and waits until it has its server. */
    static TestRun begin(String... javaOptions) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of(javaOptions));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), TestRun.class.getName()));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        var lines = new ArrayList<String>();
        BufferedReader output = process.inputReader(StandardCharsets.UTF_8);
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            lines.add(line);
            if (line.startsWith("endpoint ")) {
                return new TestRun(process, URI.create(line.substring("endpoint ".length())));
            }
        }
        throw new AssertionError("The run has ended: " + lines);
    }

    URI endpoint() {
        return endpoint;
    }

    boolean serverAnswers() {
        try {
            SwrEmulatorClient.of(endpoint).health();
            return true;
        } catch (io.swremu.client.SwrEmulatorException gone) {
            return false;
        }
    }

    /** Ends it like any program. */
    void end() throws IOException, InterruptedException {
        process.getOutputStream().close();
        process.waitFor();
    }

    /** Ends it at once; nothing of it can run any more. */
    void kill() {
        process.destroyForcibly();
    }

    @Override
    public void close() {
        kill();
    }
}
