package io.swremu.identity.login;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.Refusal.unknownApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ExtractableResponse;
import io.restassured.response.Response;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import io.swremu.testing.TestImage;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** CreateSecret and CreateAuthorizationToken: what they answer, and that the logins they hand out work. */
@StrictServerTest
class LoginCommandTest {
    private static final String SECRET = "/v2/manage/utils/secret";
    private static final String ENHANCED = "/v2/manage/utils/authorizationtoken";
    private static final String BOB = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    @LocalServerPort
    private int port;

    private Api bob = Api.on(0);

    @BeforeEach
    void signIn() {
        bob = SignIn.api(port, "acme", "bob");
    }

    private ExtractableResponse<Response> post(String path) {
        return post(bob.request(), path);
    }

    private static ExtractableResponse<Response> post(RequestSpecification request, String path) {
        return request.post(path).then().statusCode(200).extract();
    }

    /** The login in the answer's body, which must be the one of the command in its header, for a registry address. */
    private static DockerLogin login(ExtractableResponse<Response> answer, String registry) {
        answer.response()
                .then()
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", contains("auths"))
                .body("auths.keySet()", contains(registry));
        Map<String, Map<String, String>> auths = answer.path("auths");
        assertThat(auths.get(registry)).containsOnlyKeys("auth");
        var login = DockerLogin.ofAuth(auths.getOrDefault(registry, Map.of()).getOrDefault("auth", ""));
        assertThat(answer.header("X-Swr-Dockerlogin"))
                .isEqualTo("docker login -u " + login.user() + " -p " + login.password() + " " + registry);
        return login;
    }

    private DockerLogin login(ExtractableResponse<Response> answer) {
        return login(answer, "localhost:" + port);
    }

    private static Duration life(ExtractableResponse<Response> answer) {
        return Duration.between(Instant.now(), Instant.parse(answer.header("X-Swr-Expireat")));
    }

    @Test
    void aTemporaryLoginIsTheOneOfATemporaryKeyInTheCallersRegionForADay() {
        var answer = post(SECRET);
        DockerLogin login = login(answer);

        assertThat(login.user()).matches("cn-north-4@[A-Z0-9]{20}");
        assertThat(login.password()).matches("[0-9a-f]{64}");
        assertThat(answer.header("X-Swr-Expireat")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z");
        assertThat(life(answer)).isCloseTo(Duration.ofDays(1), Duration.ofMinutes(1));
        assertWorks(login);
    }

    @Test
    void anEnhancedLoginIsTheUsersForHalfADay() {
        var answer = post(ENHANCED + "?projectname=ignored");
        DockerLogin login = login(answer);

        assertThat(login.user()).isEqualTo("bearertoken@" + BOB);
        assertThat(login.password()).matches("[A-Za-z0-9_-]{64}");
        assertThat(answer.header("X-Swr-Expireat")).matches("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z");
        assertThat(life(answer)).isCloseTo(Duration.ofHours(12), Duration.ofMinutes(1));
        assertWorks(login);
        assertRefused(new DockerLogin("bearertoken@" + BOB, login.password() + "x"));
        assertRefused(new DockerLogin("bearertoken@0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c", login.password()));
        assertRefused(new DockerLogin("cn-north-4@AKBOB", login.password()));
    }

    /** Push, pull, and what docker asks first. */
    private void assertWorks(DockerLogin login) {
        String organization = Fresh.name();
        bob.createNamespace(organization);
        String repository = organization + "/app";
        login.request(port).get("/v2/").then().statusCode(200);
        String token = login.token(port, "repository:" + repository + ":pull,push");
        TestImage.of(organization).push(() -> DockerLogin.bearer(port, token), repository, "v1");
        DockerLogin.bearer(port, token)
                .get("/v2/" + repository + "/manifests/v1")
                .then()
                .statusCode(200);
    }

    private void assertRefused(DockerLogin login) {
        login.ask(port)
                .statusCode(401)
                .body("errors[0].code", equalTo("DENIED"))
                .body("errors[0].message", equalTo("Authenticate Error"));
        login.request(port).get("/v2/").then().statusCode(401).header("WWW-Authenticate", startsWith("Bearer realm="));
    }

    @Test
    void everyLoginIsAnotherAndTheEarlierOnesStayValid() {
        DockerLogin first = login(post(SECRET));
        DockerLogin second = login(post(SECRET));
        DockerLogin enhanced = login(post(ENHANCED));
        DockerLogin another = login(post(ENHANCED));

        assertThat(first.password()).isNotEqualTo(second.password());
        assertThat(first.user()).isNotEqualTo(second.user());
        assertThat(enhanced.password()).isNotEqualTo(another.password());
        for (DockerLogin login : new DockerLogin[] {first, second, enhanced, another}) {
            login.ask(port).statusCode(200);
        }
        assertRefused(new DockerLogin(first.user(), second.password()));
    }

    @ParameterizedTest
    @ValueSource(ints = {900, 901, 86400})
    void aTemporaryLoginLivesAsLongAsItWasAskedFor(int seconds) {
        var answer = post(SECRET + "?duration_seconds=" + seconds);

        assertThat(life(answer)).isCloseTo(Duration.ofSeconds(seconds), Duration.ofMinutes(1));
        assertThat(Instant.parse(answer.header("X-Swr-Expireat")))
                .isCloseTo(Instant.now().plusSeconds(seconds), within(1, ChronoUnit.MINUTES));
        login(answer).ask(port).statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"899", "86401", "0", "-900", "900.0", "1e3", "x", "4294968196", "99999999999999999999"})
    void aLifetimeOutOfRangeIsRefused(String seconds) {
        bob.request()
                .post(SECRET + "?duration_seconds=" + seconds)
                .then()
                .spec(refusal("4001025"))
                .body("errors[0].detail", equalTo("duration_seconds"));
    }

    @Test
    void anEmptyParameterIsAsGoodAsNone() {
        var answer = post(SECRET + "?duration_seconds=&projectname=");

        assertThat(login(answer).user()).startsWith("cn-north-4@");
        assertThat(life(answer)).isCloseTo(Duration.ofDays(1), Duration.ofMinutes(1));
    }

    @Test
    void theProjectsNameIsTheRegionThatTheLoginLeadsTo() {
        String organization = Fresh.name();
        String token = SignIn.issue(
                port, SignIn.password("acme", "bob", "bob-password"), "{\"project\":{\"name\":\"cn-east-3\"}}");
        Api.withToken(port, token).createNamespace(organization);

        DockerLogin login = login(post(SECRET + "?projectname=cn-east-3"));

        assertThat(login.user()).startsWith("cn-east-3@");
        TestImage.of(organization).push(() -> login.request(port), organization + "/app", "v1");
        DockerLogin elsewhere = login(post(SECRET + "?projectname=cn-north-4"));
        elsewhere
                .request(port)
                .get("/v2/" + organization + "/app/manifests/v1")
                .then()
                .statusCode(404);
        assertThat(login(post(Api.withToken(port, token).request(), SECRET)).user())
                .startsWith("cn-east-3@");
        DockerLogin enhanced = login(post(Api.withToken(port, token).request(), ENHANCED));
        enhanced.request(port)
                .get("/v2/" + organization + "/app/manifests/v1")
                .then()
                .statusCode(200);
        bob.request()
                .post(SECRET + "?projectname=mars-north-1")
                .then()
                .spec(refusal("4001025"))
                .body("errors[0].detail", equalTo("projectname"));
    }

    @Test
    void theRegistryIsNamedAsTheClientSawIt() {
        login(post(bob.request().header("X-Forwarded-Host", "swr.example.test"), SECRET), "swr.example.test");
        login(
                post(bob.request().header("X-Forwarded-Host", "swr.example.test:8443"), ENHANCED),
                "swr.example.test:8443");
        login(post(bob.request().header("Forwarded", "proto=https;host=swr.example.test"), SECRET), "swr.example.test");
        login(post(bob.request().header("Host", "127.0.0.1:" + port), SECRET), "127.0.0.1:" + port);
    }

    @Test
    void whoIsNotKnownGetsNoLogin() {
        bob.anonymous().post(SECRET).then().spec(gatewayRefusal());
        bob.anonymous().post(ENHANCED).then().spec(gatewayRefusal());
        bob.get(SECRET).spec(unknownApi());
        bob.get(ENHANCED).spec(unknownApi());
    }
}
