package io.swremu.identity;

import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.SignIn.NO_SCOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.DockerLogin;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import io.swremu.testing.Swarm;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Permanent access keys: made, listed, shown, switched off, deleted. */
@StrictServerTest
class PermanentKeyTest {
    private static final String PATH = "/v3.0/OS-CREDENTIAL/credentials";
    private static final String BOB = "1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b1b";
    private static final String FRANK = "0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f0f";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";

    @LocalServerPort
    private int port;

    private Api alice;
    private Api bob;
    private String token;

    @BeforeEach
    void signIn() {
        alice = SignIn.api(port, "stark", "alice");
        token = SignIn.as(port, "stark", "bob");
        bob = Api.withToken(port, token);
    }

    /** The server is shared, and a user has room for one key beside the configured one. */
    @AfterEach
    void deleteKeys() {
        List<String> keys = bob.get(PATH).extract().path("credentials.access");
        keys.stream().filter(key -> !key.equals("AKBOBOFSTARK")).forEach(key -> bob.delete(PATH + "/" + key));
    }

    private static Map<String, Object> wanted(String userId, String description) {
        return Map.of("credential", Map.of("user_id", userId, "description", description));
    }

    private Map<String, String> create() {
        return bob.post(PATH, wanted(BOB, "a test")).statusCode(201).extract().path("credential");
    }

    private ValidatableResponse put(Api api, String accessKey, Map<String, Object> change) {
        return api.request()
                .contentType(ContentType.JSON)
                .body(Map.of("credential", change))
                .put(PATH + "/" + accessKey)
                .then();
    }

    @Test
    void onlyTheAnswerToTheCreationHasTheSecret() {
        var created = bob.post(PATH, wanted(BOB, "a test"))
                .statusCode(201)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", contains("credential"))
                .body(
                        "credential.keySet()",
                        containsInAnyOrder("access", "secret", "user_id", "create_time", "status", "description"))
                .body("credential.access", matchesPattern("[A-Z0-9]{20}"))
                .body("credential.secret", matchesPattern("[A-Za-z0-9_-]{40}"))
                .body("credential.user_id", equalTo(BOB))
                .body("credential.create_time", matchesPattern(TIME))
                .body("credential.status", equalTo("active"))
                .body("credential.description", equalTo("a test"))
                .extract();
        String access = created.path("credential.access");
        String secret = created.path("credential.secret");

        bob.get(PATH)
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", contains("credentials"))
                .body("credentials.access", contains("AKBOBOFSTARK", access))
                .body(
                        "credentials.collect { it.keySet() }",
                        everyItem(containsInAnyOrder("access", "user_id", "create_time", "status", "description")))
                .body(not(containsString(secret)));
        bob.get(PATH + "/" + access)
                .statusCode(200)
                .body("keySet()", contains("credential"))
                .body(
                        "credential.keySet()",
                        containsInAnyOrder(
                                "access", "user_id", "create_time", "last_use_time", "status", "description"))
                .body("credential.access", equalTo(access))
                .body("credential.user_id", equalTo(BOB))
                .body("credential.last_use_time", matchesPattern(TIME))
                .body(not(containsString(secret)));
    }

    @Test
    void aUserHasTwoKeysAtMost() {
        create();

        bob.post(PATH, wanted(BOB, "one too many")).spec(nested(400)).body("error.message", equalTo("akSkNumExceed"));
        bob.get(PATH).body("credentials", hasSize(2));
    }

    @Test
    void theAdministratorManagesTheKeysOfTheAccountAndOthersTheirOwn() {
        String access = alice.post(PATH, wanted(BOB, "by alice"))
                .statusCode(201)
                .body("credential.user_id", equalTo(BOB))
                .extract()
                .path("credential.access");
        Api carol = SignIn.api(port, "stark", "carol");
        Api erin = SignIn.api(port, "globex", "erin");

        alice.get(PATH + "?user_id=" + BOB).statusCode(200).body("credentials.access", hasItem(access));
        alice.get(PATH).body("credentials.access", contains("AKALICEOFSTARK"));
        alice.get(PATH + "/" + access).statusCode(200);
        for (Api stranger : List.of(carol, erin)) {
            stranger.post(PATH, wanted(BOB, "")).spec(nested(403));
            stranger.get(PATH + "?user_id=" + BOB).spec(nested(403));
            stranger.get(PATH + "/" + access).spec(nested(404));
            put(stranger, access, Map.of("status", "inactive")).spec(nested(404));
            stranger.delete(PATH + "/" + access).spec(nested(404));
        }
        alice.post(PATH, wanted(FRANK, "")).spec(nested(403));
        put(alice, access, Map.of("status", "inactive")).statusCode(200);
        alice.delete(PATH + "/" + access).statusCode(204);
    }

    @Test
    void aKeyThatIsSwitchedOffIsGoodForNothingUntilItIsOnAgain() {
        Map<String, String> key = create();
        String access = key.getOrDefault("access", "");
        String secret = key.getOrDefault("secret", "");
        assertUsable(access, secret, true);

        put(bob, access, Map.of("status", "inactive"))
                .statusCode(200)
                .body("credential.status", equalTo("inactive"))
                .body("credential.description", equalTo("a test"));
        assertUsable(access, secret, false);
        bob.get(PATH + "/" + access).body("credential.status", equalTo("inactive"));

        put(bob, access, Map.of("status", "active", "description", "again"))
                .statusCode(200)
                .body("credential.status", equalTo("active"))
                .body("credential.description", equalTo("again"));
        assertUsable(access, secret, true);

        bob.delete(PATH + "/" + access).statusCode(204);
        assertUsable(access, secret, false);
        bob.get(PATH + "/" + access).spec(nested(404));
        bob.delete(PATH + "/" + access).spec(nested(404));
        put(bob, access, Map.of("status", "active")).spec(nested(404));
    }

    /** By signature, by token and by docker login. */
    private void assertUsable(String access, String secret, boolean usable) {
        var signed = bob.anonymous()
                .filter(Signed.by(access, secret))
                .get("/v2/manage/namespaces")
                .then();
        if (usable) {
            signed.statusCode(200);
        } else {
            signed.spec(gatewayRefusal()).body("error_msg", containsString("ak not exist"));
        }
        SignIn.request(port, SignIn.key(access, secret), NO_SCOPE).statusCode(usable ? 201 : 401);
        DockerLogin.longTerm("cn-north-4", access, secret)
                .request(port)
                .get("/v2/")
                .then()
                .statusCode(usable ? 200 : 401);
    }

    @Test
    void changesAtOnceOfDifferentFieldsAllCount() {
        String access = create().getOrDefault("access", "");
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 40; i++) {
            requests.add(change(access, i == 20 ? "{\"status\":\"inactive\"}" : "{\"description\":\"" + i + "\"}"));
        }
        assertThat(Swarm.send(requests)).isEqualTo(Map.of(200, 40L));
        bob.get(PATH + "/" + access)
                .body("credential.status", equalTo("inactive"))
                .body("credential.description", matchesPattern("\\d+"));
    }

    @Test
    void aChangeFindsTheKeyOrDoesNot() {
        for (int round = 0; round < 5; round++) {
            String access = create().getOrDefault("access", "");
            var requests = new ArrayList<HttpRequest>();
            for (int i = 0; i < 20; i++) {
                requests.add(change(access, "{\"description\":\"" + i + "\"}"));
            }
            requests.add(10, to(access).DELETE().build());
            var answers = Swarm.send(requests);
            assertThat(answers.keySet()).isSubsetOf(200, 204, 404);
            assertThat(answers).containsEntry(204, 1L);
        }
    }

    private HttpRequest change(String access, String credential) {
        return to(access)
                .header("Content-Type", "application/json")
                .PUT(BodyPublishers.ofString("{\"credential\":" + credential + "}"))
                .build();
    }

    private HttpRequest.Builder to(String access) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + PATH + "/" + access))
                .header("X-Auth-Token", token);
    }

    @Test
    void whatCannotBeChangedIsABadRequest() {
        String access = create().getOrDefault("access", "");

        put(bob, access, Map.of("status", "broken")).spec(nested(400));
        put(bob, access, Map.of("status", "")).spec(nested(400));
        put(bob, access, Map.of("description", "x".repeat(256))).spec(nested(400));
        put(bob, access, Map.of("description", "x\0x")).spec(nested(400));
        put(bob, access, Map.of("description", "x".repeat(255))).statusCode(200);
        put(bob, access, Map.of()).statusCode(200).body("credential.status", equalTo("active"));
        bob.post(PATH, Map.of("credential", Map.of("description", "nobody's"))).spec(nested(400));
        bob.post(PATH, Map.of()).spec(nested(400));
        bob.anonymous()
                .contentType(ContentType.JSON)
                .body(wanted(BOB, ""))
                .post(PATH)
                .then()
                .spec(gatewayRefusal());
    }
}
