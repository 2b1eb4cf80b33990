package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.Api;
import io.swremu.testing.ServerProcess;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What has been acknowledged is there after a server that was killed. */
@Tag("slow")
@Tag("any-database")
class KilledServerTest {
    private static final int PUSHES = 10;
    private static final String TAGS = "/v2/killed/app/tags/list";

    @TempDir
    private Path temporary;

    @Test
    @SuppressWarnings("try") // closed early, so that the exit code can be seen
    void everyAcknowledgedPushIsThereAfterAKill() throws Exception {
        TestImage image = TestImage.of("killed");
        List<String> pushed = new ArrayList<>();
        try (var server = start()) {
            Api.on(server.port()).createNamespace("killed");
            for (int i = 0; i < PUSHES; i++) {
                image.push(server.api(), "killed/app", "v" + i);
                pushed.add("v" + i);
            }
            server.close(); // at once: what is written somewhat later is lost
            assertThat(server.exitCode()).isEqualTo(137);
        }
        try (var server = start()) {
            List<String> found = server.api()
                    .registry()
                    .get(TAGS)
                    .then()
                    .statusCode(200)
                    .extract()
                    .path("tags");
            assertThat(found).isEqualTo(pushed);
            assertThat(image.pull(server.api(), "cn-north-4", "killed/app", "v" + (PUSHES - 1)))
                    .isEqualTo(image.size());
        }
    }

    private ServerProcess start() throws IOException {
        return ServerProcess.start(
                        temporary,
                        Map.of(),
                        List.of(),
                        List.of("--swr.port=0", "--swr.data-dir=" + temporary.resolve("data")))
                .awaitReady();
    }
}
