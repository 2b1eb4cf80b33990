package io.swremu.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A server lives as long as the test run that needs it, or as the build if that has several. */
class ServerLifeTest {
    private static final Duration PATIENCE = Duration.ofSeconds(60);

    @TempDir
    private Path temporary;

    @Test
    void aServerEndsWithARunThatIsKilled() throws Exception {
        Path log = temporary.resolve("server.log");
        try (TestRun run = TestRun.begin("-Dswr.log=" + log)) {
            assertThat(run.serverAnswers()).isTrue();
            run.kill();
            assertThat(comes(() -> !run.serverAnswers())).isTrue();
        }
        assertThat(log).content().contains("SWR emulator ready");
    }

    @Test
    void aServerEndsWithARun() throws Exception {
        try (TestRun run = TestRun.begin()) {
            run.end();
            assertThat(comes(() -> !run.serverAnswers())).isTrue();
        }
    }

    @Test
    void theNextRunOfABuildFindsTheServer() throws Exception {
        try (TestRun first = TestRun.begin("-Dswr.reuse=true")) {
            first.end();
            assertThat(first.serverAnswers()).isTrue();
            try (TestRun second = TestRun.begin("-Dswr.reuse=true")) {
                assertThat(second.endpoint()).isEqualTo(first.endpoint());
            }
        }
    }

    @Test
    void aServerThatCannotStartSaysWhy() {
        var wanted = new ServerOptions(ServerFiles.find(""), List.of("--swr.prot=1"));
        assertThatIllegalStateException()
                .isThrownBy(() -> Servers.get(wanted))
                .withMessageContaining("swr.prot")
                .withMessageContaining("swr-emulator.log");
    }

    @Test
    void whatIsNoServerIsRefused() throws Exception {
        Path empty = Files.createDirectory(temporary.resolve("empty"));
        assertThatIllegalStateException()
                .isThrownBy(() -> ServerFiles.find(empty.toString()))
                .withMessageContaining("neither the emulator's jar nor");
    }

    private static boolean comes(BooleanSupplier condition) throws InterruptedException {
        long deadline = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            Thread.sleep(50);
        }
        return true;
    }
}
