package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledIfSystemProperty;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a released version has stored is served by this one, on H2 and on PostgreSQL. */
@Tag("slow")
@Tag("slow")
class UpgradeTest {
    @TempDir
    private Path data;

    static List<String> versions() throws IOException {
        try (Stream<Path> versions = Files.list(ReleasedData.ALL)) {
            return versions.map(version -> version.getFileName().toString())
                    .sorted()
                    .toList();
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    void theDataOfAReleasedVersionIsServed(String version) throws IOException, SQLException {
        var released = new ReleasedData(version);
        List<String> options = released.restore(data);
        try (var server = RunningServer.with(options.toArray(String[]::new))) {
            for (var answer : ReleasedData.answers(server).entrySet()) {
                assertThat(answer.getValue()).as(answer.getKey()).isEqualTo(released.answer(answer.getKey()));
            }
            assertThat(ReleasedData.IMAGE.pull(server.api(), "cn-north-4", "released/team/app", "v2"))
                    .isEqualTo(ReleasedData.IMAGE.size());
            TestImage.of("newer").push(server.api(), "released/team/app", "v4");
            server.api().delete("/v2/manage/namespaces/released/repos/team$app").statusCode(204);
        }
    }

    /** {@code ./mvnw test -Dtest=UpgradeTest -Dtest.release=0.1.0}, once on each database, when a version is released. */
    @Test
    @EnabledIfSystemProperty(named = "test.release", matches = ".+")
    void writeDownWhatThisVersionStores() throws IOException, SQLException, InterruptedException {
        new ReleasedData(System.getProperty("test.release")).record(data);
    }
}
