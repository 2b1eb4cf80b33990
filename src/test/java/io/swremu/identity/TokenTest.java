package io.swremu.identity;

import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.SignIn.NO_SCOPE;
import static io.swremu.testing.SignIn.PROJECT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.aMapWithSize;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.SignIn;
import io.swremu.testing.StrictServerTest;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tokens: by password, by token and by access key, for a project and for a whole account. */
@StrictServerTest
class TokenTest {
    private static final String ID = "[0-9a-f]{32}";
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z";
    private static final String ACCOUNT = "{\"domain\":{\"name\":\"acme\"}}";
    private static final String BOB_ID = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    @LocalServerPort
    private int port;

    private static String alice() {
        return SignIn.password("acme", "alice", "alice-password");
    }

    private ValidatableResponse ask(String identity, String scope) {
        return SignIn.request(port, identity, scope);
    }

    @Test
    void aTokenForAProjectSaysAllThatClientsLookFor() {
        var answer = ask(alice(), PROJECT)
                .statusCode(201)
                .header("Content-Type", startsWith("application/json"))
                .header("X-Subject-Token", matchesPattern("[A-Za-z0-9_-]{64}"))
                .body("keySet()", contains("token"))
                .body(
                        "token.keySet()",
                        containsInAnyOrder("expires_at", "issued_at", "methods", "catalog", "roles", "project", "user"))
                .body("token.expires_at", matchesPattern(TIME))
                .body("token.issued_at", matchesPattern(TIME))
                .body("token.methods", contains("password"))
                .body("token.catalog.type", containsInAnyOrder("identity", "iam", "swr", "swrv2", "smn"))
                .body("token.roles", hasSize(1))
                .body("token.roles[0].keySet()", containsInAnyOrder("id", "name"))
                .body("token.project.keySet()", containsInAnyOrder("id", "name", "domain"))
                .body("token.project.id", matchesPattern(ID))
                .body("token.project.name", equalTo("cn-north-4"))
                .body("token.project.domain", aMapWithSize(2))
                .body("token.project.domain.id", matchesPattern(ID))
                .body("token.project.domain.name", equalTo("acme"))
                .body("token.user.keySet()", containsInAnyOrder("id", "name", "domain", "password_expires_at"))
                .body("token.user.id", matchesPattern(ID))
                .body("token.user.name", equalTo("alice"))
                .body("token.user.domain.name", equalTo("acme"))
                .body("token.user.password_expires_at", equalTo(""))
                .extract();
        Instant issued = Instant.parse(answer.path("token.issued_at"));
        assertThat(Instant.parse(answer.path("token.expires_at"))).isEqualTo(issued.plus(Duration.ofDays(1)));
        assertThat(answer.asString()).doesNotContain(answer.header("X-Subject-Token"));
    }

    @Test
    void aTokenOfAnAccountNamesTheAccountInsteadOfAProject() {
        for (String scope : new String[] {ACCOUNT, NO_SCOPE, "{}"}) {
            ask(alice(), scope)
                    .statusCode(201)
                    .body(
                            "token.keySet()",
                            containsInAnyOrder(
                                    "expires_at", "issued_at", "methods", "catalog", "roles", "domain", "user"))
                    .body("token.domain.id", matchesPattern(ID))
                    .body("token.domain.name", equalTo("acme"));
        }
    }

    @Test
    void whatAnAccountsTokenIsGoodForIsIamAndNotSwr() {
        Api whole = Api.withToken(port, SignIn.issue(port, alice(), ACCOUNT));

        whole.get("/v3/projects?name=cn-north-4").statusCode(200).body("projects", hasSize(1));
        whole.get("/v2/manage/namespaces").spec(refusal("4010000"));
    }

    @Test
    void aUserMayBeNamedByIdAndAnAccountToo() {
        String byId = """
                {"methods":["password"],"password":{"user":{"id":"%s","password":"bob-password"}}}""".formatted(BOB_ID);
        String account = ask(byId, PROJECT)
                .statusCode(201)
                .body("token.user.id", equalTo(BOB_ID))
                .body("token.user.name", equalTo("bob"))
                .extract()
                .path("token.user.domain.id");
        String byAccountId = """
                {"methods":["password"],"password":{"user":{"name":"bob","password":"bob-password","domain":{"id":"%s"}}}}""".formatted(account);
        String project = ask(byAccountId, "{\"domain\":{\"id\":\"" + account + "\"}}")
                .statusCode(201)
                .body("token.user.id", equalTo(BOB_ID))
                .body("token.domain.name", equalTo("acme"))
                .extract()
                .header("X-Subject-Token");
        String projectId = Api.withToken(port, project)
                .get("/v3/projects?name=cn-east-3")
                .extract()
                .path("projects[0].id");
        ask(byId, "{\"project\":{\"id\":\"" + projectId + "\"}}")
                .statusCode(201)
                .body("token.project.id", equalTo(projectId))
                .body("token.project.name", equalTo("cn-east-3"));
        ask(byId, "{\"project\":{\"name\":\"cn-east-3\",\"domain\":{\"id\":\"" + account + "\"}}}")
                .statusCode(201)
                .body("token.project.id", equalTo(projectId));
    }

    @Test
    void aTokenGetsATokenOfAnotherScope() {
        String whole = SignIn.issue(port, alice(), ACCOUNT);

        String other = ask(SignIn.token(whole), PROJECT)
                .statusCode(201)
                .body("token.methods", contains("token"))
                .body("token.project.name", equalTo("cn-north-4"))
                .body("token.user.name", equalTo("alice"))
                .extract()
                .header("X-Subject-Token");

        assertThat(other).isNotEqualTo(whole);
        Api.withToken(port, other).get("/v2/manage/namespaces").statusCode(200);
    }

    @Test
    void anAccessKeyGetsAToken() {
        String token = ask(SignIn.key("AKBOB", "sk-bob"), PROJECT)
                .statusCode(201)
                .body("token.methods", contains("hw_ak_sk"))
                .body("token.user.id", equalTo(BOB_ID))
                .extract()
                .header("X-Subject-Token");

        Api.withToken(port, token).get("/v2/manage/namespaces").statusCode(200);
    }

    @Test
    void whoIsUnknownIsToldNoMoreThanWhoMistypedThePassword() {
        for (String identity : new String[] {
            SignIn.password("acme", "alice", "wrong"),
            SignIn.password("acme", "alice", "alice-passwor"),
            SignIn.password("acme", "alice", "alice-password "),
            SignIn.password("acme", "nobody", "alice-password"),
            SignIn.password("globex", "alice", "alice-password"),
            SignIn.password("nowhere", "alice", "alice-password")
        }) {
            ask(identity, PROJECT)
                    .spec(nested(401))
                    .body("error.message", equalTo("The username or password is wrong."));
        }
    }

    @Test
    void wrongKeysAndTokensAreRefused() {
        ask(SignIn.key("AKALICE", "sk-bob"), PROJECT).spec(nested(401));
        ask(SignIn.key("AKNOBODY", "sk-alice"), PROJECT).spec(nested(401));
        ask(SignIn.token("made-up"), PROJECT).spec(nested(401));
    }

    @Test
    void aScopeMustBeTheUsersOwn() {
        String foreign = SignIn.api(port, "globex", "erin")
                .get("/v3/projects?name=cn-north-4")
                .extract()
                .path("projects[0].id");

        ask(alice(), "{\"project\":{\"id\":\"" + foreign + "\"}}").spec(nested(401));
        ask(alice(), "{\"project\":{\"name\":\"mars-north-1\"}}").spec(nested(401));
        ask(alice(), "{\"project\":{\"name\":\"cn-north-4\",\"domain\":{\"name\":\"globex\"}}}")
                .spec(nested(401));
        ask(alice(), "{\"domain\":{\"name\":\"globex\"}}").spec(nested(401));
        ask(alice(), "{\"domain\":{}}").spec(nested(401));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"methods\":[]}",
                "{\"methods\":[null]}",
                "{\"methods\":[\"password\"]}",
                "{\"methods\":[\"password\"],\"password\":{}}",
                "{\"methods\":[\"password\"],\"password\":{\"user\":{}}}",
                "{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"alice\",\"domain\":{\"name\":\"acme\"}}}}",
                "{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"alice\",\"password\":\"alice-password\"}}}",
                "{\"methods\":[\"password\"],\"password\":{\"user\":{\"name\":\"alice\",\"password\":\"alice-password\",\"domain\":{}}}}",
                "{\"methods\":[\"password\"],\"password\":{\"user\":{\"password\":\"alice-password\",\"domain\":{\"name\":\"acme\"}}}}",
                "{\"methods\":[\"token\"]}",
                "{\"methods\":[\"token\"],\"token\":{\"id\":\"\"}}",
                "{\"methods\":[\"hw_ak_sk\"],\"hw_ak_sk\":{\"access\":{\"key\":\"AKALICE\"}}}",
                "{\"methods\":[\"hw_ak_sk\"],\"hw_ak_sk\":{\"access\":{},\"secret\":{\"key\":\"sk-alice\"}}}",
                "{\"methods\":[\"password\",\"totp\"]}",
                "{\"methods\":[\"fingerprint\"]}"
            })
    void anIncompleteProofIsABadRequest(String identity) {
        ask(identity, PROJECT).spec(nested(400));
    }

    @Test
    void agenciesAreNotEmulated() {
        ask("{\"methods\":[\"assume_role\"],\"assume_role\":{\"domain_name\":\"acme\",\"agency_name\":\"a\"}}", PROJECT)
                .spec(nested(403));
    }

    @Test
    void anOldTokenThatAClientSendsAlongDoesNotKeepItFromGettingANewOne() {
        Api.withToken(port, "expired-long-ago")
                .post("/v3/auth/tokens", "{\"auth\":{\"identity\":" + alice() + ",\"scope\":" + PROJECT + "}}")
                .statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"alice,te_admin", "bob,te_agency"})
    void aTokenIsShownAsItWasIssued(String user, String role) {
        var issued = ask(SignIn.password("acme", user, user + "-password"), PROJECT)
                .body("token.roles.name", contains(role))
                .extract();
        String token = issued.header("X-Subject-Token");
        Api api = SignIn.api(port, "acme", "carol");

        String shown = api.request()
                .header("X-Subject-Token", token)
                .get("/v3/auth/tokens")
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .header("X-Subject-Token", equalTo(token))
                .extract()
                .asString();

        assertThat(shown).isEqualTo(issued.asString());
    }

    @Test
    void onlyTokensOfTheOwnAccountAreShown() {
        Api api = SignIn.api(port, "acme", "alice");
        String foreign = SignIn.as(port, "globex", "erin");

        api.request()
                .header("X-Subject-Token", foreign)
                .get("/v3/auth/tokens")
                .then()
                .spec(nested(403));
        api.request()
                .header("X-Subject-Token", "made-up")
                .get("/v3/auth/tokens")
                .then()
                .spec(nested(404));
        api.get("/v3/auth/tokens").spec(nested(400));
        api.anonymous()
                .header("X-Subject-Token", foreign)
                .get("/v3/auth/tokens")
                .then()
                .spec(gatewayRefusal());
    }
}
