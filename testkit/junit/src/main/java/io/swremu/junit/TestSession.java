package io.swremu.junit;

import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import java.nio.file.Path;
import java.util.List;

/** What a test class has of the emulator, from its first test to its last one. */
final class TestSession {
    private final SwrEmulatorClient client;
    private final SwrCredentials credentials;
    private final Isolation isolation;
    private final String seed;

    private TestSession(SwrEmulatorClient client, SwrCredentials credentials, Isolation isolation, String seed) {
        this.client = client;
        this.credentials = credentials;
        this.isolation = isolation;
        this.seed = seed;
    }

    static TestSession begin(Class<?> test) {
        SwrEmulator wanted = test.getAnnotation(SwrEmulator.class);
        Path server = ServerFiles.find(wanted.server());
        SwrEmulatorClient client = Servers.get(new ServerOptions(server, List.of(wanted.options())));
        String seed = wanted.seed().isEmpty() ? "" : SeedText.of(wanted.seed(), test);
        return new TestSession(client, SwrCredentials.ofDefaultUser(client.endpoint()), wanted.isolation(), seed);
    }

    SwrCredentials credentials() {
        return credentials;
    }

    SwrEmulatorClient client() {
        return client;
    }

    void beginTest() {
        client.clearFaults();
        client.clearJournal();
    }

    String report(String test) {
        return JournalReport.of(test, client.journal());
    }

    void close() {}
}
