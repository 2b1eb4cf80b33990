package io.swremu.junit;

import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import io.swremu.client.SwrEmulatorException;
import java.nio.file.Path;
import java.util.List;

/** What a test class has of the emulator, from its first test to its last one. */
abstract class TestSession {
    private final SwrEmulatorClient client;
    private final SwrCredentials credentials;

    private TestSession(SwrEmulatorClient client, SwrCredentials credentials) {
        this.client = client;
        this.credentials = credentials;
    }

    /** Starts the server that the class wants, if there is none like it, and prepares what its tests begin with. */
    static TestSession begin(Class<?> test) {
        SwrEmulator wanted = test.getAnnotation(SwrEmulator.class);
        Path server = ServerFiles.find(wanted.server());
        SwrEmulatorClient client = Servers.get(new ServerOptions(server, List.of(wanted.options())));
        String seed = wanted.seed().isEmpty() ? "" : SeedText.of(wanted.seed(), test);
        return switch (wanted.isolation()) {
            case ACCOUNT -> OfAccount.begin(client, seed);
            case RESET -> new WithReset(client, seed);
            case NONE -> new Shared(client, seed);
        };
    }

    SwrCredentials credentials() {
        return credentials;
    }

    SwrEmulatorClient client() {
        return client;
    }

    /** Takes away what an earlier test has left. */
    abstract void beginTest();

    /** Takes away what the class has left. */
    void close() {}

    /** What the last test has sent. */
    String report(String test) {
        return JournalReport.of(test, client.journal());
    }

    private static void add(SwrEmulatorClient client, String seed) {
        if (!seed.isEmpty()) {
            client.addSeed(seed);
        }
    }

    private static final class OfAccount extends TestSession {
        private OfAccount(SwrEmulatorClient client, SwrCredentials credentials) {
            super(client, credentials);
        }

        static OfAccount begin(SwrEmulatorClient server, String seed) {
            SwrCredentials credentials = server.createAccount();
            SwrEmulatorClient client = server.forAccount(credentials.account());
            add(client, seed);
            return new OfAccount(client, credentials);
        }

        @Override
        void beginTest() {
            client().clearFaults();
            client().clearJournal();
        }

        @Override
        void close() {
            try {
                client().clearFaults();
                client().deleteAccount(credentials().account());
            } catch (SwrEmulatorException kept) {
                // The tests have passed: an account that is still at work, or gone already, does not change that.
                System.out.println(kept.getMessage());
            }
        }
    }

    private static final class WithReset extends TestSession {
        private final String seed;

        private WithReset(SwrEmulatorClient client, String seed) {
            super(client, SwrCredentials.ofDefaultUser(client.endpoint()));
            this.seed = seed;
        }

        @Override
        void beginTest() {
            client().reset();
            client().clearFaults();
            client().clearJournal();
            add(client(), seed);
        }
    }

    private static final class Shared extends TestSession {
        private Shared(SwrEmulatorClient client, String seed) {
            super(client, SwrCredentials.ofDefaultUser(client.endpoint()));
            add(client, seed);
        }

        @Override
        void beginTest() {
            client().clearFaults();
            client().clearJournal();
        }
    }
}
