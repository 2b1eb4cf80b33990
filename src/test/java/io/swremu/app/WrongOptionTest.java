package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.swremu.SwrEmulatorApplication;
import io.swremu.testing.RunningServer;
import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Options with values that cannot be: one line tells which. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class WrongOptionTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "swr.port=70000",
                "swr.port=http",
                "swr.bind=",
                "swr.bind=host.invalid",
                "swr.bind=192.0.2.1",
                "swr.public-url=ftp://swr.example.test",
                "swr.public-url=http://swr.example.test:8443/base",
                "swr.public-url=http://swr.example.test?base",
                "swr.public-url=http://user@swr.example.test",
                "swr.public-url=http://swr.example.test/#base",
                "swr.regions=",
                "swr.auth.mode=closed",
                "swr.iam.token-lifetime=-1h",
                "swr.quota.namespaces=-1",
                "swr.registry.basic=perhaps",
                "swr.registry.oci-index=perhaps",
                "swr.forwarded-headers=perhaps",
                "swr.registry.max-blob-size=1XB",
                "swr.registry.blob-grace=0s",
                "swr.registry.blob-grace=59s",
                "swr.trigger.attempts=101",
                "swr.disk-reserve=-1MB",
                "swr.tls=perhaps",
                "swr.tls=files",
                "swr.tls.port=70000",
                "swr.tls.names=",
                "swr.tls.names=swr.example.test:5443"
            })
    void aWrongValueStopsTheStartWithOneLineThatNamesTheKey(
            String option, @TempDir Path directory, CapturedOutput output) {
        assertRefused(output, option.substring(0, option.indexOf('=')), withDatabase(directory, "--" + option));
    }

    @Test
    void aDataDirectoryMustBeOne(@TempDir Path directory, CapturedOutput output) throws IOException {
        Path file = Files.createFile(directory.resolve("file"));
        assertRefused(output, "swr.data-dir", "--swr.data-dir=" + file);
    }

    @Test
    void aDataDirectoryServesOneProcess(@TempDir Path directory, CapturedOutput output) {
        try (var first = RunningServer.with("--swr.data-dir=" + directory)) {
            int before = output.getErr().length();
            assertThatException().isThrownBy(() -> start("--swr.data-dir=" + directory));
            assertThat(output.getErr().substring(before))
                    .startsWith("SWR emulator cannot start: swr.data-dir ")
                    .contains("in use")
                    .hasLineCount(1);
            first.api().get("/v2/manage/namespaces").statusCode(200);
        }
    }

    @Test
    void aPortServesOneProcess(@TempDir Path directory, CapturedOutput output) throws IOException {
        try (var taken = new ServerSocket(0)) {
            assertRefused(output, "swr.port", withDatabase(directory, "--swr.port=" + taken.getLocalPort()));
        }
    }

    /** Some options are looked at late, so the database has to be one that the server may use. */
    private static String[] withDatabase(Path directory, String option) {
        var options = new ArrayList<>(List.of(option, "--swr.data-dir=" + directory));
        options.addAll(RunningServer.ownDatabase(options));
        return options.toArray(String[]::new);
    }

    private static void assertRefused(CapturedOutput output, String key, String... options) {
        assertThatException().isThrownBy(() -> start(options));
        assertThat(output.getOut()).contains(" starting on ").hasLineCount(1);
        assertThat(output.getErr())
                .startsWith("SWR emulator cannot start: " + key + " ")
                .doesNotContain("Exception", "\tat ")
                .hasLineCount(1);
    }

    private static void start(String... options) {
        new SpringApplicationBuilder(SwrEmulatorApplication.class).run(options).close();
    }
}
