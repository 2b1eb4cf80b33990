package io.swremu.platform.web;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.Refusal.unknownApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever is wrong with a request, the answer is the service's envelope, or the gateway's, and has the request's id. */
@ServerTest
class EnvelopeTest {
    private static final String NAMESPACES = "/v2/manage/namespaces";
    private static final String JSON = "application/json";

    private final int port;
    private final Api api;

    EnvelopeTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing/at/all",
                "GET /v2/manage",
                "GET /v2/manage/",
                "GET /v2/manage/nothing",
                "GET /v2/manage/namespaces/",
                "GET /v2/nothing",
                "GET /v2/some/where",
                "GET /v2/some/where/nothing/x",
                "GET /v3/manage/namespaces",
                "GET /error",
                "GET //v2/manage/namespaces",
                "GET /v2/manage/namespaces/group/repos/a%2Fb",
                "GET /v2/manage/namespaces/a%5Cb/repos",
                "GET /webjars/nothing.js",
                "GET /swagger-ui/nothing.js",
                "PUT /v2/manage/namespaces",
                "PATCH /v2/manage/namespaces",
                "DELETE /v2/manage/namespaces",
                "POST /v2/manage/namespaces/group",
                "PUT /v2/manage/namespaces/group/repos/app",
                "POST /v2",
                "DELETE /",
                "FOO /v2/manage/namespaces",
                "OPTIONS /v2/manage/namespaces",
                "OPTIONS /v2/manage/nothing",
                "OPTIONS /v2",
                "OPTIONS /",
                "GET /_swr/nothing",
                "GET /_swr/retentions/run",
                "POST /v2/p/instances/i/registries/r",
                "GET /v2/p/disks/i/tags",
                "GET /v2/p/instances/i/nothing"
            })
    void theGatewayDoesNotKnowOtherPathsAndMethods(String methodAndPath) throws IOException {
        RawHttp.request(api, methodAndPath, "", "").spec(unknownApi());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /nothing", // that could be a version
                "GET /v2/p/instances/i/registries",
                "POST /v2/p/instances/i/system/gc/schedule",
                "DELETE /v2/p/instances/i/namespaces/n/immutabletagrules/1",
                "GET /v2/p/instances/i/replication/policies",
                "POST /v2/p1/instances/i1/namespaces/blobs/webhook/policies",
                "GET /v2/p1/instances/i1/namespaces/manifests/repositories/blobs/artifacts/v1/vulnerabilities",
                "PUT /v2/p/instances/i/system/gc/1"
            })
    void whatTheGatewayKnowsAndTheServiceDoesNotHasTheServicesEnvelope(String methodAndPath) throws IOException {
        RawHttp.request(api, methodAndPath, "", "").spec(refusal("4040083"));
    }

    @Test
    void noOtherSiteMayCallTheApi() throws IOException {
        String preflight = "Origin: http://elsewhere.test\r\nAccess-Control-Request-Method: POST\r\n";
        RawHttp.request(api, "OPTIONS " + NAMESPACES, preflight, "")
                .spec(unknownApi())
                .header("Access-Control-Allow-Origin", nullValue());
    }

    @Test
    void traceIsRefusedByTheContainerInTheSameForm() throws IOException {
        RawHttp.request(api, "TRACE " + NAMESPACES, "", "").spec(unknownApi());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "application/json~{~4000014",
                "application/json~{\"namespace\":\"a\"~4000014",
                "application/json~nonsense~4000014",
                "application/json~[1,2]~4000014",
                "application/json~{\"namespace\":1}~4000014",
                "application/json~{\"namespace\":\"\\xff\"}~4000014",
                "application/json~{\"namespace\":\"a\\u0000b\"}~4001028",
                "text/plain~nonsense~4001018",
                "application/xml~<namespace/>~4001018",
                "nonsense~{~4001018",
                "application/json;charset=nonsense~{~4001018",
                "application/json; charset=utf-16~{~4000014"
            })
    void aBrokenBodyIsRefused(String type, String body, String code) throws IOException {
        // In the text \xff stands for the byte, which is no UTF-8.
        RawHttp.body(api, "POST " + NAMESPACES, type, body.replace("\\xff", "\u00ff"))
                .spec(refusal(code));
    }

    @ParameterizedTest
    @CsvSource({
        "POST, repositories/app/access-domains, access_domain",
        "PATCH, repositories/app/access-domains/globex, ",
        "POST, repos/app/retentions, algorithm",
        "PATCH, repos/app/retentions/1, ",
        "POST, repos/app/sync_repo, remoteRegionId",
        "DELETE, repos/app/sync_repo, remoteRegionId",
        "POST, repos/app/sync_images, imageTag",
        "POST, repos/app/tags, source_tag",
        "POST, repos/app/triggers, ",
        "PATCH, repos/app/triggers/deploy, "
    })
    void whatABodyLacksIsLookedAtLastAndHasTheNameOfTheApi(String method, String path, @Nullable String first) {
        String organization = Fresh.name();
        String whole = NAMESPACES + "/" + organization + "/" + path;
        send(method, whole).spec(refusal("4041061"));
        api.createNamespace(organization);
        send(method, whole).spec(refusal("4040010"));
        if (first != null) {
            api.createRepository(organization, "app");
            send(method, whole).spec(refusal("4001014")).body("errors[0].detail", equalTo(first));
        }
    }

    private ValidatableResponse send(String method, String path) {
        return api.request().contentType(JSON).body("{}").request(method, path).then();
    }

    @Test
    void theTypeOfAGoodBodyDoesNotMatter() throws IOException {
        for (String type : new @Nullable String[] {null, "text/plain", "application/x-www-form-urlencoded", JSON}) {
            RawHttp.body(api, "POST " + NAMESPACES, type, "{\"namespace\":\"" + Fresh.name() + "\"}")
                    .statusCode(201);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "/v2/manage/namespaces/%00, 4000014",
        "/v2/manage/namespaces/a%00b/repos/app, 4000014",
        "/v2/manage/namespaces/%zz, 4000014",
        "/v2/manage/namespaces/%, 4000014",
        "/v2/manage/namespaces/%ff, 4000014",
        "/v2/manage/namespaces/%C3%28, 4000014",
        "/v2/manage/namespaces/\u00ff, 4000014",
        "/v2/manage/namespaces/group/repos/%ff, 4000014",
        "/v2/manage/namespaces?namespace=%00, 4001024",
        "/v2/manage/namespaces?%00=x, 4001024",
        "/v2/manage/namespaces?namespace=%zz, 4001024",
        "/v2/manage/namespaces?filter=%, 4001024",
        "/v2/manage/repos?name=%00, 4001024",
        "/v2/manage/repos?name=%C3%28, 4001024",
        "/v2/manage/repos?filter=name::%ff, 4001024"
    })
    void whatCannotBeDecodedIsRefused(String path, String code) throws IOException {
        RawHttp.get(api, path, "").spec(refusal(code));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET\r\n\r\n",
                "GET / HTTP/1.1\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n",
                "GET /a b HTTP/1.1\r\nHost: localhost\r\n\r\n",
                "GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: x\r\n\r\n",
                "GET / HTTP/9.9\r\nHost: localhost\r\n\r\n",
                "POST /v2/manage/namespaces HTTP/1.1\r\nHost: localhost\r\nTransfer-Encoding: nonsense\r\n\r\n",
                "G\u0000T / HTTP/1.1\r\nHost: localhost\r\n\r\n"
            })
    void whatIsNoRequestIsRefused(String text) throws IOException {
        String code = text.contains("nonsense\r\n\r\n") && text.startsWith("POST") ? "5010001" : "4000014";
        RawHttp.send(port, text).spec(refusal(code));
    }

    @Test
    void aHeaderThatIsTooLongIsRefused() throws IOException {
        RawHttp.get(api, NAMESPACES, "X-Long: " + "x".repeat(66_000) + "\r\n").spec(refusal("4000014"));
        RawHttp.get(api, NAMESPACES + "?namespace=" + "x".repeat(66_000), "").spec(refusal("4000014"));
    }

    @Test
    void aBodyMayHaveOneMebibyte() throws IOException {
        String largest = "{\"namespace\":\"" + Fresh.name() + "\"}";
        largest += " ".repeat((1 << 20) - largest.length());
        api.post(NAMESPACES, largest).statusCode(201);
        RawHttp.body(api, "POST " + NAMESPACES, JSON, largest + " ").spec(refusal("4131001"));
    }

    @Test
    void whoBringsNoCredentialsIsRefusedBeforeAnythingElse() {
        api.anonymous().get(NAMESPACES).then().spec(gatewayRefusal());
        api.anonymous().get("/v2/manage/nothing").then().spec(gatewayRefusal());
        api.anonymous().body("{").post(NAMESPACES).then().spec(gatewayRefusal());
        api.anonymous().header("X-Auth-Token", "").get(NAMESPACES).then().spec(gatewayRefusal());
    }

    @Test
    void everyAnswerHasTheIdOfItsRequestAndEachAnother() throws IOException {
        String name = Fresh.name();
        String[] ids = {
            id(api.post(NAMESPACES, Map.of("namespace", name)).statusCode(201)),
            id(api.get(NAMESPACES + "/" + name).statusCode(200)),
            id(api.delete(NAMESPACES + "/" + name).statusCode(204).body(emptyString())),
            id(api.get(NAMESPACES + "/" + name).statusCode(404)),
            id(api.request().head(NAMESPACES).then().statusCode(200)),
            id(api.request().options(NAMESPACES).then()),
            id(api.anonymous().get(NAMESPACES).then().statusCode(401)),
            id(api.anonymous().get("/").then().statusCode(200)),
            id(api.anonymous().get("/v2/").then().statusCode(401)),
            id(api.anonymous().get("/v3/api-docs").then().statusCode(200)),
            id(api.anonymous().get("/swagger-ui/index.html").then().statusCode(200)),
            id(api.anonymous().get("/swagger-ui/swagger-ui.css").then().statusCode(200)),
            id(RawHttp.send(port, "nonsense\r\n\r\n").statusCode(400))
        };
        assertThat(ids).doesNotHaveDuplicates();
    }

    @Test
    void theIdIsTheServersOwn() {
        String sent = "0123456789abcdef0123456789abcdef";
        assertThat(id(api.request().header("X-Request-Id", sent).get(NAMESPACES).then()))
                .isNotEqualTo(sent);
    }

    private static String id(ValidatableResponse answer) {
        return answer.header("X-Content-Type-Options", "nosniff")
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .header("X-Request-Id");
    }
}
