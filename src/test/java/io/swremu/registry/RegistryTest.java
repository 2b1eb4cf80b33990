package io.swremu.registry;

import static io.restassured.RestAssured.given;
import static io.swremu.registry.OciRefusal.refusal;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Refusal;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The rules of the registry protocol that a conformance suite does not know: ours, and those of the real service. */
@ServerTest
class RegistryTest {
    private final int port;
    private final Api api;
    private final TestAccount account;

    RegistryTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @Test
    void whoHasNotLoggedInIsSentToTheTokenEndpointOfTheHostThatWasCalled() {
        given().port(port)
                .header("X-Forwarded-Host", "swr.example.test")
                .header("X-Forwarded-Proto", "https")
                .get("/v2/")
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        equalTo(
                                "Bearer realm=\"https://swr.example.test/swr/auth/v2/registry/auth/\",service=\"dockyard\""))
                .header("Docker-Distribution-Api-Version", equalTo("registry/2.0"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body("errors[0].code", equalTo("UNAUTHORIZED"));
        given().port(port)
                .get("/v2/some/where/manifests/v1")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("scope=\"repository:some/where:pull\""));
    }

    @Test
    void aTokenOpensWhatItIsForAndNothingElse() {
        api.createNamespace("token-scope");
        TestImage.of("scope").push(api, "token-scope/one", "v1");
        TestImage.of("scope").push(api, "token-scope/two", "v1");
        String token = api.registry()
                .get("/swr/auth/v2/registry/auth?service=dockyard&scope=repository:token-scope/one:pull")
                .then()
                .statusCode(200)
                .body("expires_in", equalTo(900))
                .extract()
                .path("token");

        bearer(token).get("/v2/token-scope/one/manifests/v1").then().statusCode(200);
        bearer(token).get("/v2/token-scope/two/manifests/v1").then().statusCode(401);
        bearer(token).delete("/v2/token-scope/one/manifests/v1").then().statusCode(401);
        bearer(token + "x").get("/v2/token-scope/one/manifests/v1").then().statusCode(401);
    }

    private RequestSpecification bearer(String token) {
        return given().port(port).header("Authorization", "Bearer " + token);
    }

    @Test
    void theTokenEndpointSpeaksAsTheRealServiceDoes() {
        api.registry()
                .get("/swr/auth/v2/registry/auth/?scope=repository:no-such-organization/app:push,pull")
                .then()
                .statusCode(401)
                .body("errors[0].code", equalTo("DENIED"))
                .body("errors[0].message", equalTo("Image organization does not exist"));
        api.registry().post("/swr/auth/v2/registry/auth/").then().statusCode(404);
    }

    @Test
    void publicRepositoriesCanBePulledWithoutALoginAndPrivateOnesCannot() {
        api.createNamespace("anonymous-pull");
        TestImage.of("anonymous").push(api, "anonymous-pull/app", "v1");
        String path = "/v2/anonymous-pull/app/manifests/v1";
        given().port(port).get(path).then().statusCode(401);
        api.patch("/v2/manage/namespaces/anonymous-pull/repos/app", Map.of("is_public", true));

        given().port(port).get(path).then().statusCode(200);
        given().port(port).delete(path).then().statusCode(401);
    }

    @Test
    void whatMayBePushedAndPulledIsDecidedByTheLevelsOfTheManagementApi() {
        api.createNamespace("registry-levels");
        api.post(
                        "/v2/manage/namespaces/registry-levels/access",
                        List.of(
                                Map.of("user_id", account.idOf("dave"), "user_name", "dave", "auth", 3),
                                Map.of("user_id", account.idOf("frank"), "user_name", "frank", "auth", 1)))
                .statusCode(201);
        TestImage.of("levels").push(account.user("dave"), "registry-levels/app", "v1");

        String manifest = "/v2/registry-levels/app/manifests/v1";
        account.user("frank").registry().get(manifest).then().statusCode(200);
        account.user("frank")
                .registry()
                .post("/v2/registry-levels/app/blobs/uploads/")
                .then()
                .statusCode(403)
                .body("errors[0].code", equalTo("DENIED"));
        account.user("grace").registry().get(manifest).then().statusCode(403);
        account.stranger().registry().get(manifest).then().statusCode(403);
        account.user("dave").registry().delete(manifest).then().statusCode(403);
        api.registry().delete(manifest).then().statusCode(202);
    }

    @Test
    void namesOfSeveralSegmentsMayContainTheWordsOfTheProtocol() {
        api.createNamespace("words");
        for (String name :
                List.of("words/blobs/uploads", "words/manifests/x", "words/tags/list", "words/referrers/y")) {
            TestImage.of(name).push(api, name, "v1");
            api.registry().get("/v2/" + name + "/manifests/v1").then().statusCode(200);
            api.registry()
                    .get("/v2/" + name + "/tags/list")
                    .then()
                    .body("name", equalTo(name))
                    .body("tags", hasItem("v1"));
        }
    }

    @Test
    void noOrganizationCanShadowTheManagementApi() {
        api.post("/v2/manage/namespaces", Map.of("namespace", "manage"))
                .statusCode(400)
                .body("error_code", equalTo("SVCSTG.SWR.4001028"));
        api.get("/v2/manage/app/manifests/v1").spec(refusal(401, "UNAUTHORIZED"));

        api.get("/_registry/group/app/manifests/v1").statusCode(404);
        api.get("/%5Fregistry/group/app/manifests/v1").statusCode(404);

        api.createNamespace("instances");
        TestImage.of("instances").push(api, "instances/app", "v1");
        api.registry().get("/v2/instances/app/manifests/v1").then().statusCode(200);
        api.get("/v2/manage/namespaces/instances/repos/app").statusCode(200).body("num_images", equalTo(1));
    }

    @Test
    void aBlobThatAManifestNeedsCannotBeDeleted() {
        api.createNamespace("needed");
        TestImage image = TestImage.of("needed");
        image.push(api, "needed/app", "v1");
        String blob = "/v2/needed/app/blobs/" + TestImage.digest(image.layer());

        api.registry().delete(blob).then().statusCode(405).body("errors[0].code", equalTo("UNSUPPORTED"));
        api.registry()
                .delete("/v2/needed/app/manifests/" + image.digest())
                .then()
                .statusCode(202);
        api.registry().delete(blob).then().statusCode(202);
        api.registry().get(blob).then().statusCode(404).body("errors[0].code", equalTo("BLOB_UNKNOWN"));
    }

    @Test
    void whatAPathCannotDoIsRefusedInTheProtocolsEnvelope() {
        for (String path : List.of("/v2/", "/v2/_catalog", "/v2/a/b/tags/list", "/v2/a/b/referrers/x")) {
            api.registry().put(path).then().spec(refusal(405, "UNSUPPORTED"));
            api.registry().post(path).then().spec(refusal(405, "UNSUPPORTED"));
            api.registry().delete(path).then().spec(refusal(405, "UNSUPPORTED"));
        }
        api.registry().get("/v2/a/b/blobs/uploads/").then().spec(refusal(405, "UNSUPPORTED"));
        api.registry().put("/v2/a/b/blobs/x").then().spec(refusal(405, "UNSUPPORTED"));
        api.registry().post("/v2/a/b/manifests/x").then().spec(refusal(405, "UNSUPPORTED"));
        api.registry().patch("/v2/a/b/manifests/x").then().spec(refusal(405, "UNSUPPORTED"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /v2/ubuntu/manifests/latest",
                "GET /v2/manifests/latest",
                "PUT /v2/ubuntu/manifests/latest",
                "POST /v2/ubuntu/blobs/uploads/",
                "POST /v2/ubuntu/blobs/uploads",
                "GET /v2/ubuntu/blobs/x",
                "GET /v2/ubuntu/tags/list",
                "GET /v2/ubuntu/referrers/x",
                "GET /v2/group/test/manifests/",
                "GET /v2/group/test/manifests",
                "GET /v2/group/test/manifests/v1/",
                "GET /v2/group/test/manifests/v1/x",
                "GET /v2/group/test/blobs/",
                "PATCH /v2/group/test/blobs/uploads/x/y",
                "GET /v2/group/test/tags/list/",
                "GET /v2/group/test/referrers/"
            })
    void aPathOfTooFewOrTooManyPartsHasNoValidName(String methodAndPath) {
        String[] words = methodAndPath.split(" ");
        api.registry().request(words[0], words[1]).then().spec(refusal(400, "NAME_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/manage/none/tags/v1",
                "/v2/some/where",
                "/v2/ubuntu/tags",
                "/v2/0d/instances/1/tags/create",
                "/v2/0d/instances/1/namespaces/group/repositories/test/tags",
                "/v2/instances/1/namespaces/group/repositories/test/tags/v1",
                "/v2/0d/projects/1/tags"
            })
    void otherUnknownPathsAreThoseOfTheManagementApi(String path) {
        api.get(path).spec(Refusal.unknownApi());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/v2/0d/instances/1/registries",
                "/v2/0d/instances/1/namespaces/group/repositories/test/artifacts/x/vulnerabilities",
                "/v2/0d/instances/1/namespaces/group/signature/policies/1"
            })
    void soAreThoseOfOperationsThatAreNotEmulated(String path) {
        api.get(path).spec(Refusal.refusal("4040083"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET ubuntu manifests/latest",
                "POST ubuntu blobs/uploads/",
                "GET ubuntu tags/list",
                "GET manage manifests/latest",
                "POST manage blobs/uploads/",
                "POST manage/x blobs/uploads/",
                "PUT manage/x manifests/latest",
                "HEAD manage/namespaces manifests/latest",
                "GET manage/namespaces tags/list",
                "GET manage/repos referrers/x",
                "POST manage/utils/secret blobs/uploads/",
                "GET UPPER/x manifests/latest",
                "POST group/UPPER blobs/uploads/",
                "GET group/a..b tags/list"
            })
    void whoPushesToANameThatCannotBeIsSentToTheTokenEndpointFirst(String methodNamePath) {
        String[] words = methodNamePath.split(" ");
        String path = "/v2/" + words[1] + "/" + words[2];
        for (var request : List.of(given().port(port), bearer("wrong"))) {
            var answer = request.request(words[0], path)
                    .then()
                    .statusCode(401)
                    .header("Docker-Distribution-Api-Version", equalTo("registry/2.0"))
                    .header("WWW-Authenticate", containsString("scope=\"repository:" + words[1] + ":pull"));
            if (!words[0].equals("HEAD")) {
                answer.spec(refusal(401, "UNAUTHORIZED"));
            }
        }
        api.registry().request(words[0], path).then().statusCode(400);
        if (!words[0].equals("HEAD")) {
            api.registry().request(words[0], path).then().spec(refusal(400, "NAME_INVALID"));
        }
    }

    @Test
    void theCatalogIsOff() {
        api.registry().get("/v2/_catalog").then().spec(refusal(404, "UNSUPPORTED"));
    }
}
