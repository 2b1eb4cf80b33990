package io.swremu.iam;

import static io.swremu.SignIn.NO_SCOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.Api;
import io.swremu.RunningServer;
import io.swremu.SignIn;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Accounts and users that are configured otherwise than those of the data directory. */
@ExtendWith(OutputCaptureExtension.class)
class ChangedConfigurationTest {
    private static final String ALICE = "a".repeat(32);
    private static final String BOB = "b".repeat(32);
    private static final String ACCOUNT = "c".repeat(32);
    private static final String OTHER = "d".repeat(32);
    private static final String KEYS = "/v3.0/OS-CREDENTIAL/credentials";

    @TempDir
    private Path directory;

    private RunningServer start(String... identities) {
        var options = new ArrayList<>(List.of("--swr.data-dir=" + directory, "--swr.auth.mode=strict"));
        for (String identity : identities) {
            options.add("--swr.iam.accounts" + identity);
        }
        return RunningServer.with(options.toArray(String[]::new));
    }

    @Test
    void aUserWithAnotherNameIsTheSameUserWithItsNewKey() {
        String user = "[0].users[1].";
        try (var server = start("[0].name=acme", "[0].users[0].name=alice", user + "id=" + BOB, user + "name=bob")) {
            SignIn.api(server.port(), "acme", "bob", "bob")
                    .post(KEYS, Map.of("credential", Map.of("user_id", BOB)))
                    .statusCode(201);
        }
        try (var server = start("[0].name=acme", "[0].users[0].name=alice", user + "id=" + BOB, user + "name=robert")) {
            int port = server.port();
            SignIn.request(port, SignIn.password("acme", "bob", "bob"), NO_SCOPE)
                    .statusCode(401);
            SignIn.request(
                            port,
                            SignIn.key(DerivedId.accessKey("acme", "bob"), DerivedId.secretKey("acme", "bob")),
                            NO_SCOPE)
                    .statusCode(401);
            SignIn.request(
                            port,
                            SignIn.key(DerivedId.accessKey("acme", "robert"), DerivedId.secretKey("acme", "robert")),
                            NO_SCOPE)
                    .statusCode(201)
                    .body("token.user.id", equalTo(BOB))
                    .body("token.user.name", equalTo("robert"));
            Api robert = SignIn.api(port, "acme", "robert", "robert");
            robert.get("/v3/users").body("users.name", contains("robert"));
            robert.get(KEYS).body("credentials", hasSize(2));
        }
    }

    @Test
    void whatContradictsTheDataDirectoryStopsTheStartWithOneLine(CapturedOutput output) {
        start(
                        "[0].name=acme",
                        "[0].users[0].name=alice",
                        "[0].users[0].id=" + ALICE,
                        "[1].name=globex",
                        "[1].id=" + ACCOUNT,
                        "[1].users[0].name=erin")
                .close();

        assertRefused(output, "[0].id", "[0].name=acme", "[0].users[0].name=alice", "[0].id=" + OTHER);
        assertRefused(output, "[0].id", "[0].name=globex", "[0].users[0].name=erin");
        assertRefused(output, "[0].name", "[0].name=umbrella", "[0].users[0].name=erin", "[0].id=" + ACCOUNT);
        assertRefused(output, "[0].users[0].id", "[0].name=acme", "[0].users[0].name=alice", "[0].users[0].id=" + BOB);
        assertRefused(output, "[0].users[0].id", "[0].name=acme", "[0].users[0].name=alice");
        assertRefused(
                output,
                "[0].users[1].id",
                "[0].name=globex",
                "[0].id=" + ACCOUNT,
                "[0].users[0].name=erin",
                "[0].users[1].name=alice",
                "[0].users[1].id=" + ALICE);

        start("[0].name=acme", "[0].users[0].name=alice", "[0].users[0].id=" + ALICE)
                .close();
    }

    @Test
    void nothingIsConfiguredTwice(CapturedOutput output) {
        assertRefused(
                output,
                "",
                "[0].name=a",
                "[0].users[0].name=x",
                "[0].id=" + ACCOUNT,
                "[1].name=b",
                "[1].users[0].name=y",
                "[1].id=" + ACCOUNT);
        assertRefused(
                output,
                "",
                "[0].name=a",
                "[0].users[0].name=x",
                "[1].name=b",
                "[1].users[0].name=y",
                "[1].id=" + DerivedId.account("a"));
        assertRefused(
                output,
                "",
                "[0].name=a",
                "[0].users[0].name=x",
                "[0].users[1].name=y",
                "[0].users[1].id=" + DerivedId.user("a", "x"));
        assertRefused(output, "[0].users", "[0].name=a");
    }

    private void assertRefused(CapturedOutput output, String key, String... identities) {
        int before = output.getAll().length();
        assertThatException().isThrownBy(() -> start(identities).close());
        assertThat(output.getAll().substring(before))
                .startsWith("SWR emulator cannot start: swr.iam.accounts" + key + " ")
                .hasLineCount(1);
    }
}
