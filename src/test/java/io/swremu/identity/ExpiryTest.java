package io.swremu.identity;

import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.SignIn.PROJECT;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofMinutes;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Credentials as time goes by, on a strict server whose clock the tests move; each is good until its very last second. */
@Tag("slow")
class ExpiryTest {
    private static final MovableClock CLOCK = new MovableClock();
    private static RunningServer server;
    private static int port;

    private Api api = Api.on(0);

    @BeforeAll
    static void start() {
        server = RunningServer.at(
                CLOCK,
                "--swr.auth.mode=strict",
                "--swr.iam.token-lifetime=2h",
                "--swr.iam.accounts[0].name=acme",
                "--swr.iam.accounts[0].users[0].name=alice",
                "--swr.iam.accounts[0].users[0].password=alice-password",
                "--swr.iam.accounts[0].users[0].access-key=AKALICE",
                "--swr.iam.accounts[0].users[0].secret-key=sk-alice");
        port = server.port();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void signIn() {
        api = SignIn.api(port, "acme", "alice");
    }

    @Test
    void aTokenThatHasExpiredIsRefusedByTheServiceItself() {
        String body = "{\"auth\":{\"identity\":" + SignIn.password("acme", "alice", "alice-password") + ",\"scope\":"
                + PROJECT + "}}";
        var issued = SignIn.post(port, body).extract();
        String token = issued.header("X-Subject-Token");
        assertThat(Instant.parse(issued.path("token.issued_at"))).isEqualTo(CLOCK.instant());
        assertThat(Instant.parse(issued.path("token.expires_at")))
                .isEqualTo(CLOCK.instant().plus(ofHours(2)));
        Api old = Api.withToken(port, token);

        CLOCK.move(ofHours(2).minusSeconds(1));
        old.get("/v2/manage/namespaces").statusCode(200);
        old.get("/v3/projects").statusCode(200);
        CLOCK.move(ofSeconds(1));
        old.get("/v2/manage/namespaces").spec(refusal("4010000"));
        old.get("/v3/manage/repos").spec(refusal("4010000"));
        old.get("/v3/projects").spec(nested(401));
        old.get("/v3.0/OS-CREDENTIAL/credentials").spec(nested(401));
        SignIn.request(port, SignIn.token(token), PROJECT).spec(nested(401));
        Api current = SignIn.api(port, "acme", "alice");
        current.request()
                .header("X-Subject-Token", token)
                .get("/v3/auth/tokens")
                .then()
                .spec(nested(404));
        old.post("/v3/auth/tokens", body)
                .statusCode(201); // whose token is old gets a new one, and may send the old along
    }

    @Test
    void aTokenIsForgottenADayAfterItsExpiry() {
        Api old = SignIn.api(port, "acme", "alice");

        CLOCK.move(ofHours(27));
        SignIn.as(port, "acme", "alice");

        old.get("/v2/manage/namespaces").spec(gatewayRefusal()).body("error_msg", containsString("decrypt token fail"));
    }

    @Test
    void aTemporaryKeyExpires() {
        String body = "{\"auth\":{\"identity\":{\"methods\":[\"token\"],\"token\":{\"duration_seconds\":1800}}}}";
        Map<String, String> key = api.post("/v3.0/OS-CREDENTIAL/securitytokens", body)
                .statusCode(201)
                .body("credential.expires_at", equalTo(expiry(1800)))
                .extract()
                .path("credential");

        CLOCK.move(ofSeconds(1799));
        signedBy(key).statusCode(200);
        CLOCK.move(ofSeconds(1));
        signedBy(key).spec(gatewayRefusal()).body("error_msg", containsString("has expired"));
    }

    private static String expiry(int seconds) {
        return CLOCK.instant().plusSeconds(seconds).toString().replace("Z", ".000000Z");
    }

    private static ValidatableResponse signedBy(Map<String, String> key) {
        return Api.on(port)
                .anonymous()
                .header("X-Security-Token", key.getOrDefault("securitytoken", ""))
                .filter(new Signed(key.getOrDefault("access", ""), key.getOrDefault("secret", ""), CLOCK.instant()))
                .get("/v2/manage/namespaces")
                .then();
    }

    @Test
    void aSignatureIsGoodForAQuarterOfAnHourEitherWay() {
        for (int seconds : new int[] {-900, 900}) {
            signedAt(CLOCK.instant().plusSeconds(seconds)).statusCode(200);
        }
        for (int seconds : new int[] {-901, 901}) {
            signedAt(CLOCK.instant().plusSeconds(seconds))
                    .spec(gatewayRefusal())
                    .body(
                            "error_msg",
                            matchesPattern("Incorrect IAM authentication information: calc aksk signature fail:"
                                    + "signature expired, signature time:\\d{8}T\\d{6}Z,server time:\\d{8}T\\d{6}Z"));
        }
    }

    private static ValidatableResponse signedAt(Instant time) {
        return Api.on(port)
                .anonymous()
                .filter(new Signed("AKALICE", "sk-alice", time))
                .get("/v2/manage/namespaces")
                .then();
    }

    @Test
    void aTemporaryLoginExpires() {
        DockerLogin shortLived = login("/v2/manage/utils/secret?duration_seconds=900");
        DockerLogin daily = login("/v2/manage/utils/secret");

        CLOCK.move(ofSeconds(899));
        assertOpens(shortLived, true);
        CLOCK.move(ofSeconds(1));
        assertOpens(shortLived, false);
        CLOCK.move(ofHours(24).minus(ofMinutes(15)).minusSeconds(1));
        assertOpens(daily, true);
        CLOCK.move(ofSeconds(1));
        assertOpens(daily, false);
    }

    @Test
    void anEnhancedLoginExpiresAfterHalfADay() {
        DockerLogin enhanced = login("/v2/manage/utils/authorizationtoken");

        CLOCK.move(ofHours(12).minusSeconds(1));
        assertOpens(enhanced, true);
        CLOCK.move(ofSeconds(1));
        assertOpens(enhanced, false);
        login("/v2/manage/utils/authorizationtoken"); // clears away what has expired
        assertOpens(enhanced, false);
    }

    @Test
    void aLongTermLoginDoesNotExpire() {
        CLOCK.move(ofHours(24 * 400));

        assertOpens(DockerLogin.longTerm("cn-north-4", "AKALICE", "sk-alice"), true);
    }

    private DockerLogin login(String path) {
        Map<String, Map<String, String>> auths = SignIn.api(port, "acme", "alice")
                .request()
                .post(path)
                .then()
                .statusCode(200)
                .extract()
                .path("auths");
        return DockerLogin.ofAuth(auths.values().iterator().next().getOrDefault("auth", ""));
    }

    private static void assertOpens(DockerLogin login, boolean opens) {
        login.ask(port).statusCode(opens ? 200 : 401);
        login.request(port).get("/v2/").then().statusCode(opens ? 200 : 401);
    }

    @Test
    void aBearerTokenExpiresAfterAQuarterOfAnHour() {
        var login = DockerLogin.longTerm("cn-north-4", "AKALICE", "sk-alice");
        String token = login.ask(port)
                .statusCode(200)
                .body("issued_at", equalTo(CLOCK.instant().toString()))
                .extract()
                .path("token");

        CLOCK.move(ofSeconds(899));
        DockerLogin.bearer(port, token).get("/v2/").then().statusCode(200);
        CLOCK.move(ofSeconds(1));
        DockerLogin.bearer(port, token)
                .get("/v2/")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", startsWith("Bearer realm="))
                .body("errors[0].code", equalTo("UNAUTHORIZED"));
    }
}
