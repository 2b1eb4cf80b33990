import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** From the start of the process to the first answered CreateNamespace, in turns, beside plain WireMock with one stub. */
final class StartUp implements Bench.Part {
    private static final String WIREMOCK = "WireMock standalone";

    private interface Start {
        Server start() throws IOException, InterruptedException;
    }

    private record Figures(double seconds, double cpu, double mebibytes) {}

    @Override
    public void run(Setup setup, Report report) throws Exception {
        Map<String, Start> starts = new LinkedHashMap<>();
        Path stubs = stubs(setup);
        starts.put(WIREMOCK, () -> setup.wireMock(stubs));
        starts.put("distribution with its cache", () -> setup.distribution(Map.of()));
        for (String version : List.of("25", "17")) {
            Optional<Path> jdk = setup.jdk(version);
            jdk.ifPresent(home -> starts.put("`java -jar`, no cache, JDK " + version, () -> setup.plain(home)));
        }
        measure(starts.get("distribution with its cache")); // makes the cache
        Map<String, List<Figures>> measured = new LinkedHashMap<>();
        int rounds = setup.choose(7, 1);
        for (int round = 0; round < rounds; round++) {
            for (var start : starts.entrySet()) {
                measured.computeIfAbsent(start.getKey(), name -> new ArrayList<>())
                        .add(measure(start.getValue()));
            }
        }
        double peer = median(measured.get(WIREMOCK)).seconds();
        report.line("To the first answered CreateNamespace, the median of " + rounds + " starts in turns.");
        report.table("start", "s", "times WireMock", "CPU s", "resident MiB");
        measured.forEach((name, figures) -> {
            Figures median = median(figures);
            report.row(
                    name,
                    Report.figure(median.seconds()),
                    Report.figure(median.seconds() / peer),
                    Report.figure(median.cpu()),
                    Report.figure(median.mebibytes()));
        });
        report.end();
    }

    private static Figures measure(Start start) throws IOException, InterruptedException {
        try (Server server = start.start()) {
            double seconds = server.awaitAnswer(Setup.CREATE_NAMESPACE);
            return new Figures(seconds, server.cpuSeconds(), server.residentMebibytes());
        }
    }

    private static Figures median(List<Figures> all) {
        return new Figures(
                Bench.median(all.stream().mapToDouble(Figures::seconds).toArray()),
                Bench.median(all.stream().mapToDouble(Figures::cpu).toArray()),
                Bench.median(all.stream().mapToDouble(Figures::mebibytes).toArray()));
    }

    private static Path stubs(Setup setup) throws IOException {
        Path root = setup.directory("start-stubs");
        Files.createDirectories(root.resolve("mappings"));
        Files.writeString(root.resolve("mappings/create.json"), """
                {"request": {"method": "POST", "urlPath": "/v2/manage/namespaces"},
                 "response": {"status": 201, "headers": {"Content-Type": "application/json"}, "body": "{}"}}
                """);
        return root;
    }
}
