import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;

/**
 * Requests of eight clients at once, warm, here and at WireMock in turns. WireMock answers from stubs that have the
 * emulator's own answers, byte by byte, and keeps no journal of requests, so that it does not grow slower.
 */
final class Requests implements Bench.Part {
    private static final String REPOSITORIES = "/v2/manage/namespaces/bench/repos";
    private static final String JSON = "application/json";
    private static final int CLIENTS = 8;

    private record Operation(String name, int status, IntFunction<byte[]> request) {}

    private final AtomicInteger created = new AtomicInteger();

    @Override
    public void run(Setup setup, Report report) throws Exception {
        var operations = List.of(
                get("show a repository", REPOSITORIES + "/repository-0"),
                get("list of 20", "/v2/manage/repos?limit=20"),
                new Operation("create a repository", 201, number -> create("new-" + created.incrementAndGet())));
        try (Server emulator = setup.emulator(Setup.LONG_LIVED)) {
            try (Connection connection = emulator.connect()) {
                for (int number = 0; number < 20; number++) {
                    connection.exchange(create("repository-" + number), java.io.OutputStream.nullOutputStream());
                }
            }
            Path root = stubs(setup, emulator);
            try (Server wireMock = Setup.ready(setup.wireMock(root, "--no-request-journal"))) {
                measure(setup, report, operations, emulator, wireMock);
            }
        }
    }

    private static void measure(
            Setup setup, Report report, List<Operation> operations, Server emulator, Server wireMock) throws Exception {
        int rounds = setup.choose(5, 1);
        int seconds = setup.choose(4, 2);
        for (Operation operation : operations) { // warms up
            Load.on(emulator.port(), CLIENTS, setup.choose(30, 2), operation.request(), operation.status());
            Load.on(wireMock.port(), CLIENTS, setup.choose(30, 2), operation.request(), operation.status());
        }
        report.line("%d clients, each with a connection of its own, `SWR_LONG_LIVED=true`, warm, the medians of %d rounds in turns of %d s."
                .formatted(CLIENTS, rounds, seconds));
        report.table(
                "", "emulator, 1/s", "WireMock, 1/s", "ratio", "p50, ms", "WireMock", "p99, ms", "WireMock");
        for (Operation operation : operations) {
            var ours = new ArrayList<Load.Result>();
            var theirs = new ArrayList<Load.Result>();
            for (int round = 0; round < rounds; round++) {
                ours.add(Load.on(emulator.port(), CLIENTS, seconds, operation.request(), operation.status()));
                theirs.add(Load.on(wireMock.port(), CLIENTS, seconds, operation.request(), operation.status()));
            }
            Load.Result here = Load.median(ours);
            Load.Result there = Load.median(theirs);
            report.row(
                    operation.name(),
                    Report.figure(here.perSecond()),
                    Report.figure(there.perSecond()),
                    Report.figure(here.perSecond() / there.perSecond()),
                    Report.figure(here.p50()),
                    Report.figure(there.p50()),
                    Report.figure(here.p99()),
                    Report.figure(there.p99()));
        }
        report.end();
        report.line("Resident at the end: emulator %s MiB, WireMock %s MiB."
                .formatted(Report.figure(emulator.residentMebibytes()), Report.figure(wireMock.residentMebibytes())));
    }

    private static Operation get(String name, String path) {
        byte[] request = Connection.request("GET", path, "", "");
        return new Operation(name, 200, number -> request);
    }

    private static byte[] create(String name) {
        return Connection.request(
                "POST",
                REPOSITORIES + "?repository=" + name + "&category=linux&description=test&is_public=false",
                "",
                "");
    }

    /** Stubs of the answers that the emulator gives. */
    private static Path stubs(Setup setup, Server emulator) throws IOException {
        Path root = setup.directory("request-stubs");
        Files.createDirectories(root.resolve("mappings"));
        try (Connection connection = emulator.connect()) {
            stub(root, "show", "GET", REPOSITORIES + "/repository-0", 200, connection.get(REPOSITORIES + "/repository-0"));
            stub(root, "list", "GET", "/v2/manage/repos", 200, connection.get("/v2/manage/repos?limit=20"));
        }
        var nothing = new Connection.Answer(201, "", "{}".getBytes());
        stub(root, "create", "POST", REPOSITORIES, 201, nothing);
        stub(root, "namespace", "POST", "/v2/manage/namespaces", 201, nothing);
        return root;
    }

    private static void stub(Path root, String name, String method, String path, int status, Connection.Answer answer)
            throws IOException {
        String range = answer.header("Content-Range");
        Files.writeString(root.resolve("mappings/" + name + ".json"), """
                {"request": {"method": "%s", "urlPath": "%s"},
                 "response": {"status": %d, "headers": {"Content-Type": "%s"%s}, "base64Body": "%s"}}
                """.formatted(
                        method,
                        path,
                        status,
                        JSON,
                        range.isEmpty() ? "" : ", \"Content-Range\": \"" + range + "\"",
                        java.util.Base64.getEncoder().encodeToString(answer.body())));
    }
}
