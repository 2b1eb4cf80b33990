package io.swremu.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** The page of coverage says what is so. */
@ServerTest
class CoverageTest {
    /** What makes the page anew. */
    static final String COMMAND = "./mvnw test -Dtest=CoverageTest -Dcoverage.update";

    private static final Path PAGE = Path.of("docs/coverage.md");

    private final int port;
    private final Api api;

    CoverageTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @Test
    void thePageIsUpToDate() throws IOException {
        var implemented = ServedDocument.of(port).operations().keySet();
        var calls = ClientCalls.find(Path.of("src/test"));
        String page = new CoveragePage(OfficialOperations.read(), implemented, calls).text();

        if (System.getProperty("coverage.update") != null) {
            Files.createDirectories(PAGE.getParent());
            Files.writeString(PAGE, page);
        }

        String committed = Files.exists(PAGE) ? Files.readString(PAGE).replace("\r\n", "\n") : "";
        var known = committed.lines().toList();
        assertThat(page.lines().filter(line -> !known.contains(line)))
                .as("lines that %s lacks; this makes it anew: %s", PAGE, COMMAND)
                .isEmpty();
        assertThat(committed).as("this makes it anew: %s", COMMAND).isEqualTo(page);
    }

    /** Their paths are known to the gateway, and so are refused in another form than unknown ones. */
    @Test
    void whatIsNotThereIsInTheTableOfAbsentOperations() throws IOException {
        var absent = new TreeMap<>(OfficialOperations.read().contract().operations());
        absent.keySet().removeAll(ServedDocument.of(port).operations().keySet());
        String table = Files.readString(Path.of("src/main/resources/io/swremu/platform/web/absent-operations.txt"));

        assertThat(table.lines().map(line -> line.replaceAll("\\{(\\w+):\\w+}", "{$1}")))
                .containsExactlyInAnyOrderElementsOf(absent.values().stream()
                        .map(operation -> operation.name() + " " + operation.method() + " " + operation.path())
                        .toList());
    }
}
