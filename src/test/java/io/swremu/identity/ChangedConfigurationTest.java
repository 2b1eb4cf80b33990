package io.swremu.identity;

import static io.swremu.testing.SignIn.NO_SCOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.identity.credential.AccessKeys;
import io.swremu.identity.credential.ConfiguredIdentities;
import io.swremu.identity.directory.Accounts;
import io.swremu.identity.directory.DerivedId;
import io.swremu.identity.directory.IamProperties;
import io.swremu.identity.directory.IamProperties.AccountProperties;
import io.swremu.identity.directory.IamProperties.UserProperties;
import io.swremu.identity.directory.Projects;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.identity.directory.Registries;
import io.swremu.identity.directory.Secrets;
import io.swremu.identity.directory.Users;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.SignIn;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.transaction.PlatformTransactionManager;

/** Accounts and users that are configured otherwise than those of the data directory. */
@Tag("slow")
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
        start("[0].name=acme", "[0].users[0].name=alice").close();
        assertRefused(output, "[0].id", "[0].name=acme", "[0].users[0].name=alice", "[0].id=" + OTHER);
        assertRefused(output, "[0].users", "[0].name=acme");
        start("[0].name=acme", "[0].users[0].name=alice", "[0].users[1].name=bob")
                .close();
    }

    private void assertRefused(CapturedOutput output, String key, String... identities) {
        int before = output.getErr().length();
        assertThatException().isThrownBy(() -> start(identities).close());
        assertThat(output.getErr().substring(before))
                .startsWith("SWR emulator cannot start: swr.iam.accounts" + key + " ")
                .hasLineCount(1);
    }

    @Test
    void whatIsStoredKeepsItsIdAndAnAccountItsName() {
        try (var server = RunningServer.with(
                "--swr.iam.accounts[0].name=acme",
                "--swr.iam.accounts[0].users[0].name=alice",
                "--swr.iam.accounts[0].users[0].id=" + ALICE,
                "--swr.iam.accounts[1].name=globex",
                "--swr.iam.accounts[1].id=" + ACCOUNT,
                "--swr.iam.accounts[1].users[0].name=erin")) {
            assertWrong(server, "[0].id", account("acme", OTHER, user("alice", ALICE)));
            assertWrong(server, "[0].id", account("globex", null, user("erin", null)));
            assertWrong(server, "[0].name", account("umbrella", ACCOUNT, user("erin", null)));
            assertWrong(server, "[0].users[0].id", account("acme", null, user("alice", BOB)));
            assertWrong(server, "[0].users[0].id", account("acme", null, user("alice", null)));
            assertWrong(
                    server, "[0].users[1].id", account("globex", ACCOUNT, user("erin", null), user("alice", ALICE)));
            assertWrong(
                    server,
                    "[1].id",
                    account("acme", null, user("alice", ALICE)),
                    account("globex", OTHER, user("erin", null)));

            identities(server, account("acme", null, user("alice", ALICE))).seed();
        }
    }

    private static void assertWrong(RunningServer server, String key, AccountProperties... accounts) {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(identities(server, accounts)::seed)
                .extracting(InvalidConfigurationPropertyValueException::getName)
                .isEqualTo("swr.iam.accounts" + key);
    }

    /** What the server's next start with these accounts does. */
    private static ConfiguredIdentities identities(RunningServer server, AccountProperties... accounts) {
        return new ConfiguredIdentities(
                configuration(accounts),
                server.bean(RegionProperties.class),
                server.bean(Registries.class),
                server.bean(Accounts.class),
                server.bean(Users.class),
                server.bean(AccessKeys.class),
                server.bean(Projects.class),
                server.bean(Secrets.class),
                server.bean(InstantSource.class),
                server.bean(PlatformTransactionManager.class));
    }

    @Test
    void nothingIsConfiguredTwice() {
        var account = account("a", ACCOUNT, user("x", null));

        assertTwice("accounts 'a'", account, account("a", OTHER, user("y", null)));
        assertTwice("accounts with the id '" + ACCOUNT + "'", account, account("b", ACCOUNT, user("y", null)));
        String derived = DerivedId.account("b");
        assertTwice(
                "accounts with the id '" + derived + "'",
                account("b", null, user("x", null)),
                account("c", derived, user("y", null)));
        assertTwice("users 'x'", account("a", null, user("x", null), user("x", BOB)));
        String derivedUser = DerivedId.user("a", "x");
        assertTwice(
                "users with the id '" + derivedUser + "'", account("a", null, user("x", null), user("y", derivedUser)));
        assertTwice(
                "keys 'AK'",
                account("a", null, new UserProperties("x", null, null, "AK", null)),
                account("b", null, new UserProperties("y", null, null, "AK", null)));
    }

    private static void assertTwice(String what, AccountProperties... accounts) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> configuration(accounts))
                .withMessage("swr.iam.accounts names two " + what);
    }

    private static IamProperties configuration(AccountProperties... accounts) {
        return new IamProperties(List.of(accounts), Duration.ofHours(1), false);
    }

    private static AccountProperties account(String name, @Nullable String id, UserProperties... users) {
        return new AccountProperties(name, id, List.of(users));
    }

    private static UserProperties user(String name, @Nullable String id) {
        return new UserProperties(name, id, null, null, null);
    }
}
