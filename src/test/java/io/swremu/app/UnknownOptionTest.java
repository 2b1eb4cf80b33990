package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.RunningServer;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Options that nobody reads, and what a start says of them. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class UnknownOptionTest {

    @Test
    void anUnknownNameIsWarnedOfWithTheNearestKnownOne(@TempDir Path directory, CapturedOutput output) {
        Map<String, Object> variables = Map.of(
                "SWR_REGISTRY_CATALOGUE", "true",
                "SWR_REGISTRY_BLOBGRACE", "2h",
                "SWR_REGISTRY_UPLOAD_EXPIRY", "3h",
                "SWR_IAM_ACCOUNTS_0_NAME", "unknown-options",
                "SWR_IAM_ACCOUNTS_0_USERS_0_NAME", "anna",
                "SWR_IAM_ACCOUNTS_0_USERS_0_PASWORD", "secret",
                "OTHER_VARIABLE", "x");
        try (var server = RunningServer.with(
                variables, "--swr.data-dir=" + directory, "--swr.quota.namespace=7", "--swr.regionz=cn-north-1")) {
            assertThat(warnings(output))
                    .containsExactlyInAnyOrder(
                            "Unknown variable SWR_REGISTRY_CATALOGUE; did you mean SWR_REGISTRY_CATALOG?",
                            "Unknown variable SWR_IAM_ACCOUNTS_0_USERS_0_PASWORD;"
                                    + " did you mean SWR_IAM_ACCOUNTS_USERS_PASSWORD?",
                            "Unknown option swr.quota.namespace; did you mean swr.quota.namespaces?",
                            "Unknown option swr.regionz; did you mean swr.regions?");
            server.api().get("/v2/manage/namespaces").statusCode(200);
        }
        assertThat(output.getOut()).doesNotContain("secret").doesNotContain("kept in memory");
    }

    private static String[] warnings(CapturedOutput output) {
        return output.getOut()
                .lines()
                .filter(line -> line.contains("Unknown "))
                .map(line -> line.substring(line.indexOf("Unknown ")))
                .toArray(String[]::new);
    }
}
