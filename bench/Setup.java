import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.stream.Stream;

/** What a part works with: the emulator, its peers, JDKs, and a directory for its files. */
final class Setup implements AutoCloseable {
    private static final Path WORK = Path.of("target/bench").toAbsolutePath();

    /** The first request: what start-up is measured to, and what tells that a server is ready. */
    static final byte[] CREATE_NAMESPACE =
            Connection.request("POST", "/v2/manage/namespaces", "application/json", "{\"namespace\":\"bench\"}");

    /** Makes an instance of the enterprise edition. */
    static final byte[] CREATE_INSTANCE = Connection.request(
            "POST",
            "/v2/bench/instances",
            "application/json",
            "{\"name\":\"bench\",\"spec\":\"swr.ee.professional\",\"vpc_id\":\"v\",\"subnet_id\":\"s\",\"project_id\":\"p\","
                    + "\"charge_mode\":\"postPaid\",\"enterprise_project_id\":\"0\"}");

    /** What a server takes that lives for hours: the better compiler. */
    static final Map<String, String> LONG_LIVED = Map.of("SWR_LONG_LIVED", "true");

    private final Set<Map<String, String>> trained = new HashSet<>();
    private final boolean quick;
    private final Path files;
    private int servers;

    Setup(boolean quick) throws IOException {
        this.quick = quick;
        Files.createDirectories(WORK);
        this.files = Files.createTempDirectory(WORK, "part-");
    }

    /** One of two: the second with {@code --quick}. */
    <T> T choose(T full, T small) {
        return quick ? small : full;
    }

    /** Where and when. */
    String description() {
        return "Measured on %s: %d cores, JDK %s%s."
                .formatted(
                        LocalDate.now(),
                        Runtime.getRuntime().availableProcessors(),
                        System.getProperty("java.version"),
                        quick ? ", with small numbers (`--quick`)" : "");
    }

    /** A directory that is kept for the next run. */
    Path kept(String name) {
        return WORK.resolve(name);
    }

    /** A new directory that is deleted at the end of the part. */
    Path directory(String name) throws IOException {
        return Files.createDirectories(files.resolve(name));
    }

    /** The home of a JDK of a version, if there is one: that of {@code JAVA_HOME}, or below {@code /usr/lib/jvm}. */
    Optional<Path> jdk(String version) throws IOException {
        var homes = new ArrayList<Path>();
        Optional.ofNullable(System.getenv("JAVA_HOME")).map(Path::of).ifPresent(homes::add);
        homes.add(Path.of(System.getProperty("java.home")));
        Path usual = Path.of("/usr/lib/jvm");
        if (Files.isDirectory(usual)) {
            try (Stream<Path> found = Files.list(usual)) {
                found.sorted().forEach(homes::add);
            }
        }
        for (Path home : homes) {
            Path release = home.resolve("release");
            if (Files.exists(release) && Files.exists(home.resolve("bin/java"))) {
                var properties = new Properties();
                try (var in = Files.newInputStream(release)) {
                    properties.load(in);
                }
                String found = properties.getProperty("JAVA_VERSION", "").replace("\"", "");
                if (found.equals(version) || found.startsWith(version + ".")) {
                    return Optional.of(home);
                }
            }
        }
        return Optional.empty();
    }

    /** The JDK that the servers run on unless a part says otherwise: 25, or that of this process. */
    Path jdk() throws IOException {
        return jdk("25").orElse(Path.of(System.getProperty("java.home")));
    }

    /** Starts the emulator as its users do, by the script of the distribution, which has its cache; it need not answer yet. */
    Server distribution(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        var all = new HashMap<>(environment);
        all.put("JAVA_HOME", jdk().toString());
        all.put("SWR_CACHE_DIR", WORK.resolve("cache").toString());
        String script = WORK.resolve("emulator/bin/swr-emulator").toString();
        if (trained.add(environment)) { // otherwise the script does it beside the first start
            var training = new ProcessBuilder(script, "train").redirectError(ProcessBuilder.Redirect.INHERIT);
            training.environment().putAll(all);
            Process process = training.start();
            process.getInputStream().readAllBytes();
            if (process.waitFor() != 0) {
                throw new IOException("the emulator has not made its cache");
            }
        }
        var command = new ArrayList<>(List.of(script, "--swr.port={port}"));
        command.addAll(Arrays.asList(options));
        return start(all, command);
    }

    /** Starts the emulator without a cache on a JDK; it need not answer yet. */
    Server plain(Path jdk, String... options) throws IOException {
        var command = new ArrayList<>(List.of(
                jdk.resolve("bin/java").toString(),
                "-jar",
                WORK.resolve("emulator/swr-emulator.jar").toString(),
                "--swr.port={port}"));
        command.addAll(Arrays.asList(options));
        return start(Map.of(), command);
    }

    /** Starts the emulator by the script and waits until it has the organization {@code bench}. */
    Server emulator(Map<String, String> environment, String... options) throws IOException, InterruptedException {
        return ready(distribution(environment, options));
    }

    /** Waits until a server has the organization {@code bench}. */
    static Server ready(Server server) throws IOException, InterruptedException {
        try {
            server.awaitAnswer(CREATE_NAMESPACE);
            return server;
        } catch (IOException | InterruptedException failure) {
            server.close();
            throw failure;
        }
    }

    /** Starts WireMock on a directory of stubs; it need not answer yet. */
    Server wireMock(Path root, String... options) throws IOException {
        Path jar;
        try (Stream<Path> found = Files.list(WORK)) {
            jar = found.filter(file -> file.getFileName().toString().startsWith("wiremock-standalone-"))
                    .findFirst()
                    .orElseThrow(() -> new IOException("WireMock is missing, see bench/run"));
        }
        var command = new ArrayList<>(List.of(
                jdk().resolve("bin/java").toString(),
                "-jar",
                jar.toString(),
                "--port",
                "{port}",
                "--root-dir",
                root.toString()));
        command.addAll(Arrays.asList(options));
        return start(Map.of(), command);
    }

    /** Starts Debian's docker-registry on a directory and waits until it answers. */
    Server dockerRegistry(Path directory) throws IOException, InterruptedException {
        Path configuration = directory("docker-registry").resolve("config.yml");
        Files.writeString(configuration, """
                version: 0.1
                log: {level: error}
                storage: {filesystem: {rootdirectory: %s}, delete: {enabled: true}}
                http: {addr: 127.0.0.1:PORT}
                """.formatted(directory));
        // The port stands in the file, so a shell puts it there.
        String command = "sed -i s/PORT/$0/ " + configuration + " && exec docker-registry serve " + configuration;
        Server server = start(Map.of(), List.of("sh", "-c", command, "{port}"));
        server.awaitAnswer(Connection.request("GET", "/v2/", "", ""));
        return server;
    }

    private Server start(Map<String, String> environment, List<String> command) throws IOException {
        return Server.start(environment, command, files.resolve("server-" + servers++ + ".log"));
    }

    @Override
    public void close() throws IOException {
        delete(files);
    }

    /** Deletes a directory with all that is in it. */
    static void delete(Path directory) throws IOException {
        try (Stream<Path> all = Files.walk(directory)) {
            for (Path file : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
