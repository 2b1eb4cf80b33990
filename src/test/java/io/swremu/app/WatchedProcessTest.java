package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.ServerProcess;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server that was started for another process ends with it. */
@Tag("slow")
@Tag("any-database")
class WatchedProcessTest {
    @TempDir
    private Path temporary;

    @Test
    void aServerStopsByItselfWhenItsProcessIsKilled() throws Exception {
        Process owner = new ProcessBuilder("sleep", "600").start();
        try (var server = start(owner.pid()).awaitReady()) {
            assertThat(server.isAlive()).isTrue();
            owner.destroyForcibly();
            assertThat(server.exitCode()).isZero();
            assertThat(server.lines()).anyMatch(line -> line.contains("The process " + owner.pid()));
        } finally {
            owner.destroyForcibly();
        }
    }

    @Test
    void aServerDoesNotStartForAProcessThatHasEnded() throws Exception {
        Process owner = new ProcessBuilder("true").start();
        owner.waitFor();
        try (var server = start(owner.pid())) {
            assertThat(server.exitCode()).isNotZero();
            assertThat(server.lines())
                    .anyMatch(line -> line.startsWith("SWR emulator cannot start: swr.stop-with-pid")
                            && line.contains("there is no such process"));
        }
    }

    private ServerProcess start(long pid) throws IOException {
        return ServerProcess.start(
                temporary, Map.of(), List.of(), List.of("--swr.port=0", "--swr.stop-with-pid=" + pid));
    }
}
