package io.swremu.companion.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.RestAssured;
import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What clients have sent can be looked at, waited for and forgotten. Others use the server at the same time. */
@ServerTest
@ResourceLock("/_swr/journal")
class JournalTest {
    private final TestAccount account;
    private final Api api;

    JournalTest(TestAccount account) {
        this.account = account;
        this.api = account.api();
    }

    private ValidatableResponse journal(String query) {
        return api.anonymous()
                .get("/_swr/journal?account=" + account.name() + "&" + query)
                .then();
    }

    private ValidatableResponse await(String body) {
        return api.anonymous()
                .contentType(ContentType.JSON)
                .body(body)
                .post("/_swr/journal/await")
                .then();
    }

    @Test
    void anEntryHasTheRequestAndItsAnswer() {
        String name = Fresh.name();
        String id = api.post("/v2/manage/namespaces?x=1", Map.of("namespace", name))
                .statusCode(201)
                .extract()
                .header("X-Request-Id");

        journal("operation=CreateNamespace&limit=1")
                .statusCode(200)
                .body("$", hasSize(1))
                .body("[0].request_id", equalTo(id))
                .body("[0].time", matchesPattern(Api.TIME))
                .body("[0].surface", equalTo("management"))
                .body("[0].nearest", nullValue())
                .body("[0].account", equalTo(account.name()))
                .body("[0].user", equalTo("test"))
                .body("[0].method", equalTo("POST"))
                .body("[0].path", equalTo("/v2/manage/namespaces"))
                .body("[0].query", equalTo("x=1"))
                .body("[0].status", equalTo(201))
                .body("[0].duration_ms", greaterThan(0f))
                .body("[0].fault", nullValue())
                .body("[0].request.text", equalTo("{\"namespace\":\"" + name + "\"}"))
                .body("[0].request.headers.'content-type'[0]", startsWith("application/json"))
                .body("[0].request.headers.authorization[0]", equalTo("SDK-HMAC-SHA256 ***"))
                .body("[0].request.truncated", equalTo(false))
                .body("[0].answer.text", equalTo("{}"))
                .body("[0].answer.size", equalTo(2))
                .body("[0].answer.headers.'x-request-id'[0]", equalTo(id));
    }

    @ParameterizedTest
    @CsvSource({
        "method=GET, 404",
        "status=200, 200",
        "operation=ListNamespaces, 200",
        "path=/v2/manage/*&method=GET, 200",
        "path=/v2/manage/**&method=GET, 404",
        "surface=management, 404"
    })
    void aFilterChooses(String filter, int status) {
        api.get("/v2/manage/namespaces").statusCode(200);
        api.get("/v2/manage/namespaces/" + Fresh.name()).statusCode(404);

        journal(filter + "&limit=1").statusCode(200).body("status", equalTo(List.of(status)));
    }

    @Test
    void entriesBehindANumberAndSinceATime() {
        api.get("/v2/manage/namespaces").statusCode(200);
        var last = journal("limit=1").extract();
        long number = last.jsonPath().getLong("[0].number");
        String time = last.path("[0].time");

        journal("after=" + number).body("$", empty());
        journal("since=" + time).body("number", hasItem((int) number));
        api.get("/v2/manage/namespaces").statusCode(200);
        journal("after=" + number).body("$", hasSize(1));
        journal("since=2999-01-01T00:00:00Z").body("$", empty());
    }

    @Test
    void aBlobIsShownInBytesUpToTheLimit() {
        String group = Fresh.name();
        api.createNamespace(group);
        byte[] content = new byte[40_000];
        Arrays.fill(content, (byte) 0xfe);
        api.registry()
                .contentType("application/octet-stream")
                .body(content)
                .post("/v2/" + group + "/app/blobs/uploads/?digest=" + TestImage.digest(content))
                .then()
                .statusCode(201);

        journal("operation=StartBlobUpload&limit=1")
                .body("[0].surface", equalTo("registry"))
                .body("[0].path", equalTo("/v2/" + group + "/app/blobs/uploads/"))
                .body("[0].request.size", equalTo(40_000))
                .body("[0].request.truncated", equalTo(true))
                .body("[0].request.text", nullValue())
                .body("[0].request.base64", matchesPattern("(/v7\\+){5461}/g=="));
    }

    @Test
    void nothingOfASecretIsShown() {
        String password = "Password-" + Fresh.name();
        String user = Fresh.name();
        String domain = api.get("/v3/auth/domains").extract().path("domains[0].id");
        String id = api.post(
                        "/v3.0/OS-USER/users",
                        Map.of("user", Map.of("domain_id", domain, "name", user, "password", password)))
                .statusCode(201)
                .extract()
                .path("user.id");
        String secret = api.post("/v3.0/OS-CREDENTIAL/credentials", Map.of("credential", Map.of("user_id", id)))
                .statusCode(201)
                .extract()
                .path("credential.secret");
        var login = api.post("/v2/manage/utils/secret", "").statusCode(200).extract();
        String docker =
                login.jsonPath().getMap("auths").values().iterator().next().toString();
        String tokens = "/swr/auth/v2/registry/auth?service=dockyard";
        String bearer =
                api.registry().get(tokens).then().statusCode(200).extract().path("token");
        String basic = api.basic().substring("Basic ".length());
        api.registry().get("/v2/").then().statusCode(200);

        String all = api.anonymous().get("/_swr/journal?limit=1000").asString();

        assertThat(all)
                .contains(user)
                .doesNotContain(password)
                .doesNotContain(secret)
                .doesNotContain(bearer)
                .doesNotContain(basic)
                .doesNotContain(docker.substring(docker.indexOf('=') + 1, docker.length() - 1));
    }

    @Test
    void whatMatchedNoOperationNamesTheNearest() {
        api.get("/v2/manage/namespace").statusCode(404);
        journal("operation=unrouted&path=/v2/manage/namespace&limit=1")
                .body(
                        "[0].nearest",
                        equalTo("ListNamespaces (GET /v2/manage/namespaces):"
                                + " segment 3 is 'namespace' instead of 'namespaces'"));

        api.request().patch("/v2/manage/namespaces/abc").then().statusCode(404);
        journal("method=PATCH&path=/v2/manage/namespaces/abc&limit=1")
                .body("[0].nearest", containsString("the method is PATCH instead of "));
    }

    @Test
    void aTypoInAPathOfTheRegistryNamesTheRegistrysOperation() {
        String path = "/v2/" + Fresh.name() + "/app/manifest/latest";
        RestAssured.given().port(api.port()).get(path).then().statusCode(404);

        api.anonymous()
                .get("/_swr/journal?path=" + path)
                .then()
                .body("[0].nearest", startsWith("PullManifest (GET /v2/{organization}/{repository}/manifests/"))
                .body("[0].account", equalTo(""));
    }

    @Test
    void whatIsFarFromEverythingHasNoNearest() {
        String path = "/" + Fresh.name() + "/a/b/c/d";
        api.request().get(path).then().statusCode(404);

        api.anonymous().get("/_swr/journal?path=" + path).then().body("[0].nearest", nullValue());
    }

    @Test
    void waitingEndsWithTheRequest() {
        String name = Fresh.name();
        String filter =
                "{\"filter\": {\"path\": \"/v2/manage/namespaces/" + name + "\"}, \"count\": 2, \"timeout_ms\": 60000}";
        api.get("/v2/manage/namespaces/" + name).statusCode(404);
        var waiting = CompletableFuture.supplyAsync(() -> await(filter));

        api.get("/v2/manage/namespaces/" + name).statusCode(404);

        waiting.join().statusCode(200).body("status", equalTo(List.of(404, 404)));
    }

    @Test
    void waitingInVainEndsWith408() {
        await("{\"filter\": {\"path\": \"/never/" + Fresh.name() + "\"}, \"timeout_ms\": 1}")
                .statusCode(408)
                .body("error_code", equalTo("SWREMU.4080001"))
                .body("errors[0].detail", equalTo("0 of 1 requests have come"));
    }

    @Test
    void aClearedJournalIsEmptyAndCountsOn() {
        api.get("/v2/manage/namespaces").statusCode(200);
        int before = journal("limit=1").extract().path("[0].number");

        api.anonymous().delete("/_swr/journal").then().statusCode(204);

        journal("limit=1000").body("$", empty());
        api.get("/v2/manage/namespaces").statusCode(200);
        journal("limit=1").body("[0].number", greaterThan(before));
    }

    @Test
    void theEmulatorsOwnRequestsAreNotInIt() {
        api.anonymous().get("/_swr/health").then().statusCode(200);

        api.anonymous().get("/_swr/journal?path=/_swr/**").then().body("$", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "acount=a, there is no parameter acount",
        "surface=docker, surface must be one of management",
        "limit=0, limit must be 1 to 1000",
        "limit=1001, limit must be 1 to 1000",
        "since=now, since must be a time such as",
        "path=v2, path must begin with / or *"
    })
    void aFilterThatIsNotValidIsRefused(String query, String detail) {
        api.anonymous()
                .get("/_swr/journal?" + query)
                .then()
                .statusCode(400)
                .body("errors[0].detail", startsWith(detail));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {"count": 0}              | count must be 1 to 1000
            {"timeout_ms": 60001}     | timeout_ms must be 0 to 60000
            {"filter": {"when": "x"}} | there is no field filter.when
            """)
    void aWaitThatIsNotValidIsRefused(String body, String detail) {
        await(body).statusCode(400).body("errors[0].detail", startsWith(detail));
    }
}
