package io.swremu.companion.call;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestInstance;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Requests to instances, and to their registries, are in the journal as all others are, and fail by the same rules. */
@ServerTest
@ResourceLock("/_swr/journal")
@ResourceLock("/_swr/faults")
class CallsOfInstancesTest {
    private final TestAccount account;
    private final TestInstance instance;
    private final InstanceLogin login;
    private final List<String> rules = new ArrayList<>();

    CallsOfInstancesTest(TestAccount account) {
        this.account = account;
        this.instance = TestInstance.create(account.api());
        this.login = InstanceLogin.temporary(instance);
    }

    @AfterEach
    void removeRules() {
        rules.forEach(id ->
                account.api().anonymous().delete("/_swr/faults/" + id).then().statusCode(204));
    }

    private ValidatableResponse journal(String query) {
        return account.api()
                .anonymous()
                .get("/_swr/journal?account=" + account.name() + "&limit=1&" + query)
                .then()
                .statusCode(200);
    }

    private String fail(String match, String effect) {
        String id = account.api()
                .anonymous()
                .contentType(ContentType.JSON)
                .body("{\"match\": {\"account\": \"" + account.name() + "\", " + match + "}, " + effect + "}")
                .post("/_swr/faults")
                .then()
                .statusCode(201)
                .extract()
                .path("id");
        rules.add(id);
        return id;
    }

    private ValidatableResponse shown(String rule) {
        return account.api().anonymous().get("/_swr/faults/" + rule).then();
    }

    @Test
    void aManagementOperationIsInTheJournal() {
        account.api()
                .post(
                        instance.path() + "/namespaces",
                        Map.of("namespace_name", "team", "metadata", Map.of("public", "false")))
                .statusCode(201);

        journal("operation=CreateInstanceNamespace")
                .body("$", hasSize(1))
                .body("[0].surface", equalTo("enterprise"))
                .body("[0].account", equalTo(account.name()))
                .body("[0].user", equalTo("test"))
                .body("[0].path", equalTo(instance.path() + "/namespaces"))
                .body("[0].status", equalTo(201))
                .body("[0].nearest", nullValue())
                .body("[0].request.text", containsString("team"));
    }

    @Test
    void aPasswordIsNotShown() {
        String secret = account.api()
                .post(instance.path() + "/long-term-credential", Map.of("name", "ci"))
                .extract()
                .path("auth_token");

        journal("operation=CreateInstanceLtCredential")
                .body("[0].answer.text", not(containsString(secret)))
                .body("[0].answer.text", containsString("***"));
    }

    /** A request by the path with the label, by the host of the instance, or with a bearer token. */
    private RequestSpecification by(String way) {
        if (way.equals("token")) {
            String scope = "repository:" + login.name("library/app") + ":pull,push";
            String token = login.request()
                    .get("/swr/auth/v2/registry/auth?service=any&scope=" + scope)
                    .then()
                    .extract()
                    .path("token");
            return login.anonymous().header("Authorization", "Bearer " + token);
        }
        return way.equals("host") ? login.request().header("Host", login.host()) : login.request();
    }

    private String manifest(String way) {
        return "/v2/" + (way.equals("host") ? "library/app" : login.name("library/app")) + "/manifests/v1";
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "host", "token"})
    void aRequestToTheRegistryIsInTheJournal(String way) {
        login.push("library/app", "v1");

        by(way).get(manifest(way)).then().statusCode(200);

        journal("operation=PullManifest")
                .body("[0].surface", equalTo("registry"))
                .body("[0].account", equalTo(account.name()))
                .body("[0].user", equalTo("test"))
                .body("[0].path", equalTo(manifest(way)))
                .body("[0].status", equalTo(200));
        journal("operation=PushManifest").body("[0].status", equalTo(201));
        journal("path=/v2/*/library/app/blobs/uploads/").body("[0].operation", equalTo("StartBlobUpload"));
    }

    @Test
    void aManagementOperationFailsAsARuleHasIt() {
        String rule = fail(
                "\"operation\": \"ListInstanceNamespaces\", \"surface\": \"enterprise\"",
                "\"error\": {\"status\": 500}");

        account.api()
                .get(instance.path() + "/namespaces")
                .statusCode(500)
                .body("errors", hasSize(1))
                .body("error_code", containsString("SWR"));
        account.api().get(instance.path()).statusCode(200);
        account.stranger().get(instance.path() + "/namespaces").statusCode(404);
        shown(rule).body("hits", equalTo(1));
        journal("operation=ListInstanceNamespaces").body("[0].fault", equalTo(rule));
    }

    @Test
    void aPathOfManagementFailsAsARuleHasIt() {
        String rule = fail("\"path\": \"/v2/*/instances/*\"", "\"error\": {\"status\": 429, \"retry_after_s\": 1}");

        given().port(account.api().port()) // what comes back is in no document
                .header(account.api().credentials())
                .get(instance.path())
                .then()
                .statusCode(429)
                .body("error_code", equalTo("APIGW.0308"));
        account.api().get(instance.path() + "/namespaces").statusCode(200);
        shown(rule).body("hits", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"label", "host", "token"})
    void aRequestToTheRegistryFailsAsARuleHasIt(String way) {
        login.push("library/app", "v1");
        String rule = fail("\"operation\": \"PullManifest\"", "\"error\": {\"status\": 404}");

        by(way).get(manifest(way)).then().statusCode(404).body("errors[0].code", equalTo("MANIFEST_UNKNOWN"));
        shown(rule).body("hits", equalTo(1));
    }

    @Test
    void aPathOfTheRegistryFailsAsARuleHasIt() {
        login.push("library/app", "v1");
        String rule = fail("\"path\": \"/v2/" + login.label() + "/**\"", "\"error\": {\"status\": 503}");

        login.pull("library/app", "v1").statusCode(503).body("errors[0].code", equalTo("UNAVAILABLE"));
        by("host").get(manifest("host")).then().statusCode(200);
        shown(rule).body("hits", equalTo(1));
    }

    @ParameterizedTest
    @CsvSource({
        "GET, /v2/p1/instance, ListInstance (GET",
        "GET, /v2/p1/instances/i/namespace, ListInstanceNamespaces (GET",
        "PATCH, /v2/p1/instances/i/namespaces/team, InstanceNamespace (",
        "GET, /v2/p1/instances/i/namespaces/team/repository, ListNamespaceRepositories (GET",
        "POST, /v2/p1/instances/i/temp-credentials, CreateInstanceTempCredential (POST",
        "GET, /v2/p1/instances/i/statistic, ListInstanceStatistics (GET"
    })
    void theNearestOperationIsNamed(String method, String path, String nearest) {
        account.api().request().request(method, path);

        account.api()
                .anonymous()
                .get("/_swr/journal?limit=1&path=" + path)
                .then()
                .body("[0].operation", equalTo("unrouted"))
                .body("[0].nearest", containsString(nearest));
    }
}
