package io.swremu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.Fresh;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import io.swremu.testing.TestImage;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The bearer tokens of the registry, with all credentials checked: what they are for, and that nobody can make one. */
@StrictServerTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class TokenEndpointTest {
    private static final DockerLogin BOB = DockerLogin.of("bob");
    private static final DockerLogin ERIN = DockerLogin.of("erin");

    @LocalServerPort
    private int port;

    private Api bob = Api.on(0);
    private String organization = "";

    @BeforeAll
    void pushAnImage() {
        bob = SignIn.api(port, "acme", "bob");
        organization = Fresh.name();
        bob.createNamespace(organization);
        push("app");
    }

    private void push(String repository) {
        TestImage.of(repository).push(() -> BOB.request(port), organization + "/" + repository, "v1");
    }

    private String scope(String actions) {
        return "repository:" + organization + "/app:" + actions;
    }

    private String manifest() {
        return "/v2/" + organization + "/app/manifests/v1";
    }

    private ValidatableResponse pull(String token) {
        return DockerLogin.bearer(port, token).get(manifest()).then();
    }

    private ValidatableResponse beginUpload(String token, String repository) {
        return DockerLogin.bearer(port, token)
                .post("/v2/" + organization + "/" + repository + "/blobs/uploads/")
                .then();
    }

    /** The claims of a token. Clients do not read them; a test does, to see what was left out. */
    private static String claims(String token) {
        return new String(Base64.getUrlDecoder().decode(token.split("\\.")[1]), StandardCharsets.UTF_8);
    }

    @Test
    void theAnswerHasTheTokenUnderTheTwoNamesThatClientsLookFor() {
        for (String path : new String[] {"/swr/auth/v2/registry/auth", "/swr/auth/v2/registry/auth/"}) {
            String token = BOB.request(port)
                    .get(path + "?service=dockyard&account=any&client_id=docker&offline_token=true&scope="
                            + scope("pull"))
                    .then()
                    .statusCode(200)
                    .header("Content-Type", startsWith("application/json"))
                    .body("keySet()", containsInAnyOrder("token", "access_token", "expires_in", "issued_at"))
                    .body("expires_in", equalTo(900))
                    .body("issued_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{1,6})?Z"))
                    .extract()
                    .path("token");
            BOB.ask(port).body("access_token", not(equalTo(token)));
            pull(token).statusCode(200);
        }
        var answer = BOB.ask(port).extract();
        String token = answer.path("token");
        assertThat(token).isEqualTo(answer.path("access_token"));
    }

    @Test
    void aTokenWithoutAScopePassesThePingAndOpensNothing() {
        String token = BOB.token(port);

        DockerLogin.bearer(port, token).get("/v2/").then().statusCode(200);
        pull(token)
                .statusCode(401)
                .header("WWW-Authenticate", matchesPattern(".*,scope=\"repository:" + organization + "/app:pull\""))
                .body("errors[0].code", equalTo("UNAUTHORIZED"));
    }

    @Test
    void aTokenIsForTheActionsItWasAskedForAndNoMore() {
        String pull = BOB.token(port, scope("pull"));
        pull(pull).statusCode(200);
        beginUpload(pull, "app")
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        matchesPattern(".*,scope=\"repository:" + organization + "/app:pull,push\""));

        String push = BOB.token(port, scope("pull,push"));
        pull(push).statusCode(200);
        beginUpload(push, "app").statusCode(202);
        beginUpload(push, "other").statusCode(401);

        push("deleted");
        String deleted = "/v2/" + organization + "/deleted/manifests/v1";
        String all = BOB.token(port, "repository:" + organization + "/deleted:*");
        DockerLogin.bearer(port, all).get(deleted).then().statusCode(200);
        DockerLogin.bearer(port, all).delete(deleted).then().statusCode(202);
    }

    @Test
    void severalScopesComeAsParametersOrInOne() {
        String other = "repository:" + organization + "/other:pull,push";
        for (String token :
                List.of(BOB.token(port, scope("pull"), other), BOB.token(port, scope("pull") + "%20" + other))) {
            pull(token).statusCode(200);
            beginUpload(token, "app").statusCode(401);
            beginUpload(token, "other").statusCode(202);
        }
    }

    @Test
    void aRepositoryThatIsStillMissingMayBePushedTo() {
        String token = BOB.token(port, "repository:" + organization + "/new/one:pull,push");

        TestImage.of("new").push(() -> DockerLogin.bearer(port, token), organization + "/new/one", "v1");
    }

    @Test
    void aForeignRepositoryIsAskedForInVain() {
        for (String scope : List.of(
                scope("pull"),
                scope("pull,push"),
                scope("*"),
                "repository:" + organization + "/new:push",
                "repository:" + organization + "/none:pull")) {
            assertDenied(ERIN.ask(port, scope), "you do not have the permission");
        }
    }

    private static void assertDenied(ValidatableResponse answer, String text) {
        answer.statusCode(401)
                .header("Content-Type", startsWith("application/json"))
                .body("errors.size()", equalTo(1))
                .body("errors[0].code", equalTo("DENIED"))
                .body("errors[0].message", equalTo(text));
    }

    @ParameterizedTest
    @ValueSource(strings = {"ubuntu", "UPPER/app", "manage/x", "manage", "9lives/app", "a/"})
    void aNameThatNoOrganizationCanHaveIsRefusedLikeAMissingOrganization(String name) {
        for (String actions : List.of("pull", "pull,push")) {
            String scope = "repository:" + name + ":" + actions;
            assertDenied(BOB.ask(port, scope), "Image organization does not exist");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"coredns", "UPPER/app", "manage/x"})
    void withoutALoginItIsTheLoginThatIsMissing(String name) {
        assertDenied(
                DockerLogin.ask(DockerLogin.anonymous(port), "repository:" + name + ":pull"), "You may not login yet");
    }

    @Test
    void aNameThatNoRepositoryCanHaveIsRefused() {
        String scope = "repository:" + organization + "/UPPER:pull,push";
        assertDenied(BOB.ask(port, scope), "invalid repository name");
        assertDenied(DockerLogin.ask(DockerLogin.anonymous(port), scope), "You may not login yet");
    }

    /** Some clients ask in the order in which they think of it, others in that of the alphabet. */
    @Test
    void aSourceForMountingThatMayNotBeReadDoesNotSpoilThePush() {
        String own = "repository:" + organization + "/target:pull,push";
        String foreign = Fresh.name();
        SignIn.api(port, "globex", "erin").createNamespace(foreign);
        for (String source : List.of(foreign + "/app", "no-such-organization/app", "ubuntu")) {
            String pull = "repository:" + source + ":pull";
            for (String token : List.of(BOB.token(port, own, pull), BOB.token(port, pull, own))) {
                beginUpload(token, "target").statusCode(202);
                assertThat(claims(token)).contains("\"actions\":[]");
            }
        }
        assertDenied(ERIN.ask(port, "repository:" + foreign + "/app:pull", own), "you do not have the permission");
        String one = ERIN.token(port, scope("pull"), "repository:" + foreign + "/app:pull");
        assertThat(claims(one)).contains("\"actions\":[\"pull\"]", "\"actions\":[]");
    }

    @Test
    void whoAsksForNothingGetsIt() {
        assertThat(claims(BOB.token(port, scope("")))).contains("\"actions\":[]");
        assertThat(claims(BOB.token(port, "registry:catalog:*"))).contains("\"access\":[]");
        DockerLogin.ask(DockerLogin.anonymous(port)).statusCode(200);
    }

    @Test
    void whatIsLeftOfAScopeIsWhatTheUsersLevelAllows() {
        bob.post(
                        "/v2/manage/namespaces/" + organization + "/access",
                        List.of(Map.of("user_id", "0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c0c", "user_name", "carol", "auth", 1)))
                .statusCode(201);
        String token = DockerLogin.longTerm(
                        "cn-north-4", "AKIDEXAMPLE000000001", "SKexample0123456789abcdefghijklmnopqrstuv")
                .token(port, scope("pull,push,delete"));

        assertThat(claims(token)).contains("\"actions\":[\"pull\"]");
        pull(token).statusCode(200);
        beginUpload(token, "app").statusCode(403).body("errors[0].code", equalTo("DENIED"));
    }

    @Test
    void anOrganizationThatDoesNotExistIsToldOf() {
        for (var request : List.of(BOB.request(port), DockerLogin.anonymous(port))) {
            DockerLogin.ask(request, "repository:no-such-organization/app:pull")
                    .statusCode(401)
                    .body("errors[0].code", equalTo("DENIED"))
                    .body("errors[0].message", equalTo("Image organization does not exist"));
        }
    }

    @Test
    void withoutALoginATokenOpensWhatIsPublic() {
        push("public");
        String scope = "repository:" + organization + "/public:pull,push";
        String manifest = "/v2/" + organization + "/public/manifests/v1";
        assertDenied(DockerLogin.ask(DockerLogin.anonymous(port), scope), "You may not login yet");
        assertDenied(
                DockerLogin.ask(DockerLogin.anonymous(port), "repository:" + organization + "/none:pull"),
                "You may not login yet");
        bob.patch("/v2/manage/namespaces/" + organization + "/repos/public", Map.of("is_public", true))
                .statusCode(201);

        String token = DockerLogin.ask(DockerLogin.anonymous(port), scope)
                .statusCode(200)
                .extract()
                .path("token");

        assertThat(claims(token)).contains("\"actions\":[\"pull\"]");
        DockerLogin.bearer(port, token).get(manifest).then().statusCode(200);
        beginUpload(token, "public").statusCode(401);
        DockerLogin.bearer(port, ERIN.token(port, scope)).get(manifest).then().statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                ":",
                "::",
                "repository",
                "repository:app:pull",
                "repository:UPPER/app:pull",
                "repository:a/b:",
                "registry:catalog:*",
                "repository:group/../app:pull",
                "repository:manage/x:pull",
                "nonsense"
            })
    void aScopeThatMeansNothingIsLeftOutOrRefused(String scope) {
        int status = BOB.ask(port, scope).extract().statusCode();

        assertThat(status).isIn(200, 401);
    }

    @Test
    void wrongCredentialsAreRefusedInTheWordsOfTheRealService() {
        for (var request : List.of(
                new DockerLogin(BOB.user(), "wrong").request(port),
                new DockerLogin("cn-north-4@AKNOBODY", BOB.password()).request(port),
                DockerLogin.anonymous(port).header("Authorization", "Basic !"),
                DockerLogin.anonymous(port).header("Authorization", "Basic"),
                DockerLogin.anonymous(port).header("Authorization", "Basic " + "A".repeat(6_000)),
                DockerLogin.bearer(port, BOB.token(port)))) {
            DockerLogin.ask(request, scope("pull"))
                    .statusCode(401)
                    .body("errors[0].code", equalTo("DENIED"))
                    .body("errors[0].message", equalTo("Authenticate Error"));
        }
    }

    @Test
    void clientsThatTryToPostComeBackWithGet() {
        for (String path : new String[] {"/swr/auth/v2/registry/auth", "/swr/auth/v2/registry/auth/"}) {
            DockerLogin.anonymous(port)
                    .contentType("application/x-www-form-urlencoded")
                    .body("grant_type=password&username=x&password=y&service=dockyard&scope=" + scope("pull"))
                    .post(path)
                    .then()
                    .statusCode(404);
        }
    }

    @Test
    void aTokenThatWasTamperedWithIsRefused() {
        String token = BOB.token(port, scope("pull"));
        String[] parts = token.split("\\.");
        String wider = claims(token).replace("[\"pull\"]", "[\"pull\",\"push\"]");
        String other = claims(token).replace("\"sub\":\"0b0b", "\"sub\":\"0c0c");
        String none = encoded("{\"alg\":\"none\"}");
        pull(token).statusCode(200);
        assertThat(wider).isNotEqualTo(claims(token));
        assertThat(other).isNotEqualTo(claims(token));

        for (String forged : List.of(
                token + "x",
                token.substring(0, token.length() - 1),
                parts[0] + "." + encoded(wider) + "." + parts[2],
                parts[0] + "." + encoded(other) + "." + parts[2],
                parts[0] + "." + parts[1] + ".",
                parts[0] + "." + parts[1],
                none + "." + parts[1] + ".",
                none + "." + parts[1] + "." + parts[2],
                encoded("{\"alg\":\"HS512\"}") + "." + parts[1] + "." + parts[2],
                encoded("{\"alg\":\"HS256\",\"crit\":[\"x\"]}") + "." + parts[1] + "." + parts[2],
                "..",
                "x",
                "x".repeat(5_000))) {
            DockerLogin.bearer(port, forged)
                    .get(manifest())
                    .then()
                    .statusCode(401)
                    .header("WWW-Authenticate", startsWith("Bearer realm="))
                    .body("errors[0].code", equalTo("UNAUTHORIZED"));
        }
    }

    private static String encoded(String json) {
        return Base64.getUrlEncoder().withoutPadding().encodeToString(json.getBytes(StandardCharsets.UTF_8));
    }
}
