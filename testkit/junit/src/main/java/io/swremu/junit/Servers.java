package io.swremu.junit;

import io.swremu.client.SwrEmulatorClient;
import io.swremu.client.SwrEmulatorException;
import java.io.IOException;
import java.net.URI;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;

/**
 * The servers of this test run. Each is started when the first class needs it. It ends with this JVM or, with
 * {@code swr.reuse=true}, with the build that this JVM belongs to, so that the tests of the next module find it.
 */
final class Servers {
    private static final String REUSE = "swr.reuse";
    private static final Map<ServerOptions, Address> RUNNING = new ConcurrentHashMap<>();

    private Servers() {}

    /** The client of a server as it is wanted, which is started if there is none. */
    static SwrEmulatorClient get(ServerOptions wanted) {
        return RUNNING.computeIfAbsent(wanted, Servers::startOrFind).client();
    }

    private static Address startOrFind(ServerOptions wanted) {
        if (!Boolean.getBoolean(REUSE)) {
            return start(wanted);
        }
        long build = build();
        try {
            return find(wanted, build);
        } catch (IOException failure) {
            throw new IllegalStateException(
                    "The SWR emulator of the last test run cannot be found: " + failure, failure);
        }
    }

    private static Address start(ServerOptions wanted) {
        String token = token(wanted);
        ServerProcess process =
                ServerProcess.start(wanted, ProcessHandle.current().pid(), token);
        // Only so that it ends at once: it also ends if this JVM is killed, and nothing of it can run any more.
        Runtime.getRuntime().addShutdownHook(new Thread(process::stop, "swr-emulator"));
        return new Address(process.endpoint(), process.pid(), token);
    }

    private static String token(ServerOptions wanted) {
        if (!wanted.needsToken()) {
            return wanted.token();
        }
        byte[] random = new byte[16];
        new SecureRandom().nextBytes(random);
        return HexFormat.of().formatHex(random);
    }

    /** Modules whose tests run at the same time wait for each other here, so that one of them starts the server. */
    private static Address find(ServerOptions wanted, long build) throws IOException {
        Path note = ServerFiles.cache().resolve("running-" + build + "-" + wanted.key());
        try (FileChannel lock =
                FileChannel.open(Path.of(note + ".lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            lock.lock();
            Optional<Address> found = Address.read(note).filter(Address::answers);
            if (found.isPresent()) {
                return found.get();
            }
            String token = token(wanted);
            ServerProcess process = ServerProcess.start(wanted, build, token);
            var started = new Address(process.endpoint(), process.pid(), token);
            started.write(note);
            return started;
        }
    }

    /** The build that has started this JVM: the nearest Java above it, such as Maven or Gradle; itself if there is none. */
    private static long build() {
        ProcessHandle self = ProcessHandle.current();
        Predicate<ProcessHandle> isJava = process -> process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString())
                .filter(name -> name.equals("java") || name.equals("java.exe"))
                .isPresent();
        for (Optional<ProcessHandle> above = self.parent();
                above.isPresent();
                above = above.get().parent()) {
            if (isJava.test(above.get())) {
                return above.get().pid();
            }
        }
        return self.pid();
    }

    /**
     * Where a server is.
     *
     * @param token for the emulator's own API; empty: none
     */
    private record Address(URI endpoint, long pid, String token) {
        SwrEmulatorClient client() {
            SwrEmulatorClient client = SwrEmulatorClient.of(endpoint);
            return token.isEmpty() ? client : client.withToken(token);
        }

        boolean answers() {
            try {
                client().info();
                return ProcessHandle.of(pid).isPresent();
            } catch (SwrEmulatorException gone) {
                return false;
            }
        }

        static Optional<Address> read(Path note) throws IOException {
            if (!Files.exists(note)) {
                return Optional.empty();
            }
            var properties = new Properties();
            try (var content = Files.newBufferedReader(note)) {
                properties.load(content);
            }
            return Optional.of(new Address(
                    URI.create(properties.getProperty("endpoint")),
                    Long.parseLong(properties.getProperty("pid")),
                    properties.getProperty("token")));
        }

        void write(Path note) throws IOException {
            var properties = new Properties();
            properties.setProperty("endpoint", endpoint.toString());
            properties.setProperty("pid", Long.toString(pid));
            properties.setProperty("token", token);
            try (var content = Files.newBufferedWriter(note)) {
                if (Files.getFileStore(note).supportsFileAttributeView("posix")) {
                    Files.setPosixFilePermissions(note, PosixFilePermissions.fromString("rw-------"));
                }
                properties.store(content, null);
            }
        }
    }
}
