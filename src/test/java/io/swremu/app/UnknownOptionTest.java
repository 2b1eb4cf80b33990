package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

import io.swremu.identity.directory.IamProperties;
import io.swremu.testing.RunningServer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Options that nobody reads, and what a start says of them. */
@Tag("slow")
@Tag("any-database")
@ExtendWith(OutputCaptureExtension.class)
class UnknownOptionTest {
    /** Without names the configured accounts would be refused for that. */
    private static final Map<String, Object> ACCOUNT = Map.of(
            "SWR_IAM_ACCOUNTS_0_NAME", "unknown-options",
            "SWR_IAM_ACCOUNTS_0_USERS_0_NAME", "anna");

    @Test
    void aVariableThatIsMuchLikeAnOptionStopsTheStart(CapturedOutput output) {
        Map<String, Object> variables = new HashMap<>(ACCOUNT);
        variables.put("SWR_IAM_ACCOUNTS_0_USERS_0_PASWORD", "s-e-c-r-e-t");
        assertRefused(
                output,
                "SWR_IAM_ACCOUNTS_0_USERS_0_PASWORD (did you mean SWR_IAM_ACCOUNTS_0_USERS_0_PASSWORD?)",
                variables);
        assertThat(output.getAll()).doesNotContain("s-e-c-r-e-t");
    }

    @ParameterizedTest
    @CsvSource({
        "SWR_REGISTRY_CATALOGUE, SWR_REGISTRY_CATALOG",
        "SWR_DATA_DRI, SWR_DATA_DIR",
        "SWR_IAM_ACCOUNTS_1_USERS_2_PASWORD, SWR_IAM_ACCOUNTS_1_USERS_2_PASSWORD",
        "SWR_IAM_ACCOUNTS_USERS_PASSWORD, SWR_IAM_ACCOUNTS_0_USERS_0_PASSWORD",
        "swr.quota.namespace, swr.quota.namespaces",
        "swr.iam.accounts[3].users[1].pasword, swr.iam.accounts[3].users[1].password"
    })
    void theNameThatWasMeantIsOneThatBinds(String unknown, String meant) {
        var names = new OptionNames();
        names.add("swr", ServerProperties.class);
        names.add("swr.iam", IamProperties.class);
        names.add("swr", Others.class);
        boolean variable = unknown.startsWith("SWR_");
        assertThat(variable ? names.containsVariable(unknown) : names.contains(unknown))
                .isFalse();
        assertThat(variable ? names.nearestToVariable(unknown) : names.nearestTo(unknown))
                .isEqualTo(meant);
        assertThat(variable ? names.containsVariable(meant) : names.contains(meant))
                .isTrue();
    }

    /** Options such as other records have. */
    private record Others(Quota quota, Registry registry) {}

    private record Quota(int namespaces) {}

    private record Registry(boolean catalog) {}

    @Test
    void allThatAreUnknownAreInOneLine(@TempDir Path directory, CapturedOutput output) throws Exception {
        Path file = Files.writeString(directory.resolve("more.yml"), "swr:\n  registry:\n    blob-grase: 2h\n");
        assertRefused(
                output,
                "swr.regionz (did you mean swr.regions?), swr.registry.blob-grase (did you mean swr.registry.blob-grace?)",
                Map.of(),
                "--swr.regionz=x",
                "--spring.config.additional-location=" + file);
    }

    @Test
    void whatIsKnownInAnySpellingAndWhatIsOthersStarts(@TempDir Path directory, CapturedOutput output) {
        Map<String, Object> variables = new HashMap<>(ACCOUNT);
        variables.putAll(Map.of(
                "SWR_REGISTRY_BLOBGRACE", "2h",
                "SWR_REGISTRY_UPLOAD_EXPIRY", "3h",
                "SWR_REGIONS_0", "cn-north-1",
                "SWR_IAM_ACCOUNTS_0_USERS_0_ACCESS_KEY", "key",
                "SWR_SERVICE_HOST", "10.0.0.1",
                "OTHER_VARIABLE", "x"));
        try (var server = RunningServer.with(
                variables, "--swr.dataDir=" + directory, "--swr.bind[0]=localhost", "--swr.quota.name_spaces=7")) {
            server.api().get("/v2/manage/namespaces").statusCode(200);
        }
        assertThat(output.getOut())
                .contains("The environment variable SWR_SERVICE_HOST is no option of this server.")
                .doesNotContain("SWR_REGIONS_0", "OTHER_VARIABLE", "kept in memory");
    }

    private static void assertRefused(
            CapturedOutput output, String names, Map<String, Object> variables, String... options) {
        assertThatException()
                .isThrownBy(() -> RunningServer.with(variables, options).close());
        assertThat(output.getErr()).isEqualToIgnoringNewLines("SWR emulator cannot start: no such option: " + names);
    }
}
