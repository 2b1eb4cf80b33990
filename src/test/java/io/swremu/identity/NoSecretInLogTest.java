package io.swremu.identity;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.SignIn.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.core.exception.ClientRequestException;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.ListNamespacesRequest;
import io.restassured.http.ContentType;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerProcess;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** No password, key or token is in the log, even if everything is logged that the server and its libraries can log. */
@Tag("slow")
@Tag("any-database")
@ExtendWith(OutputCaptureExtension.class)
class NoSecretInLogTest {
    private static final String PASSWORD = "alice-password-7f3a91c2";
    private static final String SECRET_KEY = "alice-secret-key-5be0d4";
    private static final String ACCESS_KEY = "AKALICE0000000000001";
    private static final String SECURITY_TOKENS = "/v3.0/OS-CREDENTIAL/securitytokens";
    private static final String CREDENTIALS = "/v3.0/OS-CREDENTIAL/credentials";

    @TempDir
    private Path directory;

    private final SecretScan scan = new SecretScan();
    private int port;

    @Test
    void aFullStoryLeavesNoSecretBehind() throws Exception {
        scan.secret("configured password", PASSWORD);
        scan.secret("configured secret key", SECRET_KEY);
        String database = System.getenv("SPRING_DATASOURCE_PASSWORD");
        if (database != null && database.length() >= SecretScan.SHORTEST) {
            scan.secret("password of the database", database);
        }
        String log;
        try (var server = loggingServer()) {
            port = server.port();
            String token = tokens();
            keys(token);
            signatures();
            registry(token);
            failures(token);
            server.terminate();
            server.exitCode();
            log = String.join("\n", server.lines());
        }

        assertEverythingIsLogged(log);
        assertThat(scan.size()).isGreaterThan(25);
        assertThat(scan.findings(log)).isEmpty();
        var planted = new SecretScan();
        planted.secret("the name of the organization", "no-secret-at-all");
        assertThat(planted.findings(log)).as("what is logged is found").isNotEmpty();
    }

    /**
     * A process of its own that logs everything it and its libraries can: the levels of a log are those of a whole
     * process, and the clients in this one would log the same secrets.
     */
    private ServerProcess loggingServer() throws IOException {
        var options = new ArrayList<>(List.of(
                "--swr.port=0",
                "--logging.level.root=trace",
                "--logging.level.io.swremu=trace",
                "--logging.pattern.console=%level %logger - %m%n%wEx",
                "--swr.auth.mode=strict",
                "--swr.iam.accounts[0].name=acme",
                "--swr.iam.accounts[0].users[0].name=alice",
                "--swr.iam.accounts[0].users[0].password=" + PASSWORD,
                "--swr.iam.accounts[0].users[0].access-key=" + ACCESS_KEY,
                "--swr.iam.accounts[0].users[0].secret-key=" + SECRET_KEY));
        options.addAll(RunningServer.sharedDatabase()); // which is this server's alone
        if (System.getenv("SPRING_DATASOURCE_URL") != null) { // rows in PostgreSQL need a data directory
            options.add("--swr.data-dir=" + directory.resolve("data"));
        }
        return ServerProcess.start(directory, Map.of(), List.of("-XX:+UseSerialGC", "-Xshare:auto"), options)
                .awaitReady();
    }

    /** The server must have had the chance to log a secret: its own code, and each layer that saw them, at work. */
    private static void assertEverythingIsLogged(String log) {
        assertThat(log)
                .contains("TRACE org.springframework.", "DEBUG org.springframework.web.servlet.DispatcherServlet")
                .contains("DEBUG org.apache.coyote.", "DEBUG org.hibernate.SQL", "DEBUG com.zaxxer.hikari.")
                .contains(
                        "DEBUG io.swremu.identity.caller.SignatureAuthenticator - the signature is right, canonical request:")
                .contains(
                        "DEBUG io.swremu.identity.caller.SignatureAuthenticator - the signature is wrong, canonical request:")
                .contains("DEBUG io.swremu.platform.web.ErrorWriter - credentials refused:")
                .contains("DEBUG io.swremu.platform.web.FailureCodes")
                .contains(ACCESS_KEY);
    }

    private RequestSpecification request(String token) {
        return given().port(port).urlEncodingEnabled(false).header("X-Auth-Token", token);
    }

    private Response post(String token, String path, Object body) {
        return request(token).contentType(ContentType.JSON).body(body).post(path);
    }

    private String tokens() {
        String token = scan.secret(
                "token by password", SignIn.issue(port, SignIn.password("acme", "alice", PASSWORD), PROJECT));
        scan.secret("token by token", SignIn.issue(port, SignIn.token(token), PROJECT));
        scan.secret("token by key", SignIn.issue(port, SignIn.key(ACCESS_KEY, SECRET_KEY), PROJECT));
        request(token)
                .header("X-Subject-Token", token)
                .get("/v3/auth/tokens")
                .then()
                .statusCode(200);
        post(token, "/v2/manage/namespaces", Map.of("namespace", "no-secret-at-all"))
                .then()
                .statusCode(201);
        return token;
    }

    private void keys(String token) {
        String user = request(token).get("/v3/users").then().extract().path("users[0].id");
        var created = post(token, CREDENTIALS, Map.of("credential", Map.of("user_id", user, "description", "a test")))
                .then()
                .statusCode(201)
                .extract();
        String access = created.path("credential.access");
        String secret = scan.secret("permanent secret key", created.path("credential.secret"));
        request(token).get(CREDENTIALS).then().statusCode(200);
        request(token).get(CREDENTIALS + "/" + access).then().statusCode(200);
        sdk(new BasicCredentials().withAk(access).withSk(secret)).listNamespaces(new ListNamespacesRequest());
        request(token)
                .contentType(ContentType.JSON)
                .body(Map.of("credential", Map.of("status", "inactive")))
                .put(CREDENTIALS + "/" + access)
                .then()
                .statusCode(200);
        SignIn.request(port, SignIn.key(access, secret), PROJECT).statusCode(401);
        request(token).delete(CREDENTIALS + "/" + access).then().statusCode(204);

        for (String where : List.of("{}", "{\"id\":\"" + token + "\"}")) {
            Map<String, String> temporary = post(
                            token,
                            SECURITY_TOKENS,
                            "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":" + where + "}}}")
                    .then()
                    .statusCode(201)
                    .extract()
                    .path("credential");
            var credentials = new BasicCredentials()
                    .withAk(temporary.get("access"))
                    .withSk(scan.secret("temporary secret key " + where.length(), temporary.getOrDefault("secret", "")))
                    .withSecurityToken(scan.secret(
                            "security token " + where.length(), temporary.getOrDefault("securitytoken", "")));
            sdk(credentials).listNamespaces(new ListNamespacesRequest());
            credentials.setSk(scan.secret("wrong temporary secret key", "wrong-temporary-secret-key"));
            assertRefused(credentials);
            credentials.setSecurityToken(scan.secret("wrong security token", "wrong-security-token"));
            assertRefused(credentials);
        }
    }

    private void signatures() {
        sdk(new BasicCredentials().withAk(ACCESS_KEY).withSk(SECRET_KEY))
                .createNamespace(Sdk.createNamespace("signed-by-the-sdk"));
        assertRefused(
                new BasicCredentials().withAk(ACCESS_KEY).withSk(scan.secret("wrong secret key", "wrong-secret-key")));
        assertRefused(new BasicCredentials().withAk("AKNOBODY").withSk("wrong-secret-key"));
        given().port(port)
                .header("X-Security-Token", "wrong-security-token")
                .filter(Signed.by(ACCESS_KEY, SECRET_KEY))
                .get("/v3/projects")
                .then()
                .statusCode(401);
    }

    private SwrClient sdk(BasicCredentials credentials) {
        return SwrClient.newBuilder()
                .withCredential(credentials)
                .withEndpoints(List.of("http://localhost:" + port))
                .build();
    }

    private void assertRefused(BasicCredentials credentials) {
        assertThatExceptionOfType(ClientRequestException.class)
                .isThrownBy(() -> sdk(credentials).listNamespaces(new ListNamespacesRequest()))
                .satisfies(refused -> assertThat(refused.getHttpStatusCode()).isEqualTo(401));
    }

    private void registry(String token) {
        DockerLogin longTerm = DockerLogin.longTerm("cn-north-4", ACCESS_KEY, SECRET_KEY);
        int count = 0;
        for (DockerLogin login : List.of(longTerm, login(token, "secret"), login(token, "authorizationtoken"))) {
            String name = "login " + ++count;
            scan.login(name, login.user(), login.password());
            String bearer = scan.secret(
                    "bearer token of " + name, login.token(port, "repository:no-secret-at-all/app:pull,push"));
            TestImage.of(name).push(() -> DockerLogin.bearer(port, bearer), "no-secret-at-all/app", "v" + count);
            DockerLogin.bearer(port, bearer + "x").get("/v2/").then().statusCode(401);
            login.request(port)
                    .get("/v2/no-secret-at-all/app/manifests/v" + count)
                    .then()
                    .statusCode(200);
            login.request(port).get("/dockyard/v2/visible/namespaces").then().statusCode(200);
        }
        var wrong = new DockerLogin(longTerm.user(), "wrong-login-password");
        scan.login("wrong login", wrong.user(), wrong.password());
        wrong.ask(port).statusCode(401);
        wrong.request(port).get("/v2/").then().statusCode(401);
        wrong.request(port).get("/dockyard/v2/visible/namespaces").then().statusCode(401);
        wrong.request(port).get("/v2/manage/namespaces").then().statusCode(401);
        longTerm.request(port).get("/v2/manage/namespaces").then().statusCode(401);
    }

    private DockerLogin login(String token, String kind) {
        var answer = request(token)
                .post("/v2/manage/utils/" + kind)
                .then()
                .statusCode(200)
                .extract();
        Map<String, Map<String, String>> auths = answer.path("auths");
        return DockerLogin.ofAuth(auths.values().iterator().next().getOrDefault("auth", ""));
    }

    private void failures(String token) {
        String wrong = scan.secret("wrong password", "wrong-password-0d1e");
        SignIn.request(port, SignIn.password("acme", "alice", wrong), PROJECT).statusCode(401);
        SignIn.request(port, SignIn.key(ACCESS_KEY, scan.secret("another wrong key", "another-wrong-key")), PROJECT)
                .statusCode(401);
        request(scan.secret("made-up token", "made-up-token-5c5c"))
                .get("/v2/manage/namespaces")
                .then()
                .statusCode(401);
        SignIn.request(port, SignIn.token("made-up-token-5c5c"), PROJECT).statusCode(401);
        request(token)
                .header("X-Subject-Token", "made-up-token-5c5c")
                .get("/v3/auth/tokens")
                .then()
                .statusCode(404);
        // What a library has to say about a body it cannot read may quote it.
        String number = scan.secret("password that is a number", "90817263540918");
        String bare = scan.secret("password without quotes", "hunter2hunter2");
        String identity = SignIn.password("acme", "alice", wrong);
        for (String broken : List.of(
                identity.replace("\"" + wrong + "\"", number),
                identity.replace("\"" + wrong + "\"", bare),
                identity.replace("\"" + wrong + "\"", "[\"" + wrong + "\"]"),
                identity.replace("\"" + wrong + "\"", "\"" + wrong),
                identity.replace("\"password\":\"", "\"password\":\"\\x"),
                SignIn.token("x").replace("\"x\"", number),
                SignIn.token("x").replace("\"x\"", bare),
                SignIn.key(ACCESS_KEY, "x").replace("\"x\"", number),
                SignIn.token("x").replace("\"id\"", "\"duration_seconds\":\"" + wrong + "\",\"id\""),
                SignIn.password("acme", "alice", wrong).replace("[\"password\"]", "[]"),
                SignIn.password("acme", "alice", wrong).replace("[\"password\"]", "[\"" + wrong + "\"]"))) {
            SignIn.request(port, broken, PROJECT).statusCode(400);
            post(token, SECURITY_TOKENS, "{\"auth\":{\"identity\":" + broken + "}}")
                    .then()
                    .statusCode(400);
        }
        SignIn.post(port, "{\"auth\":{\"identity\":" + identity).statusCode(400);
        given().port(port)
                .header("Authorization", scan.secret("broken header", "Basic-without-a-scheme"))
                .get("/v2/manage/namespaces")
                .then()
                .statusCode(401);
    }

    @Test
    void aWrongOptionIsToldWithoutTheSecretInIt(CapturedOutput output) {
        String tooLong = "configured-secret-".repeat(20);
        Throwable failure = catchThrowable(() -> RunningServer.with(
                "--swr.iam.accounts[0].name=acme",
                "--swr.iam.accounts[0].users[0].name=alice",
                "--swr.iam.accounts[0].users[0].password=" + tooLong,
                "--swr.iam.accounts[0].users[0].secret-key=" + tooLong));

        assertThat(failure).isNotNull();
        assertThat(output.getAll())
                .contains("swr.iam.accounts[0].users[0].password", "swr.iam.accounts[0].users[0].secret-key")
                .doesNotContain("configured-secret-");
    }

    @Test
    void theScanFindsASecretInEachOfItsForms() {
        scan.secret("token", "t0ken-t0ken");
        scan.login("login", "user", "passw0rd");

        assertThat(scan.findings("DEBUG all is well\nTRACE header: t0ken-t0ken\n"))
                .containsExactly("token: TRACE header: ***");
        assertThat(scan.findings("Authorization: Basic dXNlcjpwYXNzdzByZA==")).hasSize(1);
        assertThat(scan.findings("[passw0rd, passw0rd]")).hasSize(2);
        assertThat(scan.findings("passwOrd")).isEmpty();
    }
}
