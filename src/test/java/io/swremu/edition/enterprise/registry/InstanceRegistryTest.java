package io.swremu.edition.enterprise.registry;

import static io.restassured.RestAssured.given;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestInstance;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Each instance is a registry of its own, by its path on every host and by its own host. */
@ServerTest
class InstanceRegistryTest {
    private static final String TOKENS = "/swr/auth/v2/registry/auth";

    private final Api api;

    InstanceRegistryTest(Api api) {
        this.api = api;
    }

    private InstanceLogin instance() {
        return InstanceLogin.temporary(TestInstance.create(api));
    }

    private String token(RequestSpecification request, String scope) {
        return request.get(TOKENS + "?service=any&scope=repository:" + scope)
                .then()
                .statusCode(200)
                .extract()
                .path("token");
    }

    private RequestSpecification bearer(InstanceLogin login, String token) {
        return login.anonymous().header("Authorization", "Bearer " + token);
    }

    private static String path(String name) {
        return "/v2/" + name + "/manifests/v1";
    }

    @Test
    void addressesInAnswersHaveTheLabel() {
        InstanceLogin login = instance();
        String start = "/v2/" + login.name("library/app");

        login.request().post(start + "/blobs/uploads/").then().statusCode(202).header("Location", startsWith(start));
        login.push("library/app", "v1");
        login.request().get(start + "/tags/list").then().body("name", equalTo(login.name("library/app")));
        login.anonymous()
                .get(start + "/manifests/v1")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("repository:" + login.name("library/app") + ":pull"));
    }

    @Test
    void itsOwnHostLeadsToIt() {
        InstanceLogin login = instance();
        TestImage image = login.push("library/app", "v1");
        RequestSpecification there = login.anonymous().header("Host", login.host());

        there.get(path("library/app"))
                .then()
                .statusCode(401)
                .header(
                        "WWW-Authenticate",
                        equalTo("Bearer realm=\"http://" + login.host() + "/swr/auth/v2/registry/auth/\",service=\""
                                + login.host() + "\",scope=\"repository:library/app:pull\""));
        String token = token(login.request().header("Host", login.host()), "library/app:pull");
        bearer(login, token)
                .header("Host", login.host())
                .get(path("library/app"))
                .then()
                .statusCode(200)
                .header("Docker-Content-Digest", equalTo(image.digest()));
    }

    @Test
    void aMirrorIsForReading() {
        InstanceLogin login = instance();
        login.push("library/app", "v1");
        String mirror = login.label() + "-mirror.swr-pro.example.test";

        login.request().header("Host", mirror).get(path("library/app")).then().statusCode(200);
        login.request()
                .header("Host", mirror)
                .delete(path("library/app"))
                .then()
                .statusCode(405);
    }

    @Test
    void whatOneHoldsIsUnknownInAnother() {
        TestInstance other = TestInstance.create(api);
        InstanceLogin login = instance();
        InstanceLogin stranger = InstanceLogin.temporary(other);
        TestImage image = login.push("library/app", "v1");

        stranger.pull("library/app", "v1").statusCode(404);
        stranger.push("library/app", "v2");
        stranger.pull("library/app", image.digest()).statusCode(404);
        String blob = TestImage.digest(image.layer());
        String blobs = "/v2/" + stranger.name("library/app") + "/blobs/";
        stranger.request().head(blobs + blob).then().statusCode(404);
        stranger.request()
                .post(blobs + "uploads/?mount=" + blob + "&from=" + login.name("library/app"))
                .then()
                .statusCode(202);
        stranger.request().post(blobs + "uploads/?mount=" + blob).then().statusCode(202);
        login.request()
                .post("/v2/" + login.name("library/second") + "/blobs/uploads/?mount=" + blob + "&from="
                        + login.name("library/app"))
                .then()
                .statusCode(201);
    }

    @Test
    void credentialsAreForOneInstance() {
        InstanceLogin login = instance();
        InstanceLogin stranger = instance();
        login.push("library/app", "v1");

        stranger.request().get(path(login.name("library/app"))).then().statusCode(401);
        stranger.request().header("Host", login.host()).get(TOKENS).then().statusCode(401);
        String token = token(stranger.request(), stranger.name("library/app") + ":pull");
        bearer(login, token).get(path(login.name("library/app"))).then().statusCode(401);
        String none = token(stranger.request(), login.name("library/app") + ":pull");
        bearer(login, none).get(path(login.name("library/app"))).then().statusCode(401);
        api.registry().get(path(login.name("library/app"))).then().statusCode(401);
        api.registry().header("Host", login.host()).get(TOKENS).then().statusCode(401);
    }

    @Test
    void aRevokedCredentialFailsAtOnce() {
        TestInstance instance = TestInstance.create(api);
        InstanceLogin login = InstanceLogin.longTerm(instance, "build");
        String credentials = instance.path() + "/long-term-credentials";
        String id = api.get(credentials).extract().path("auth_tokens[0].token_id");
        login.request().get(TOKENS).then().statusCode(200);
        login.push("library/app", "v1");

        api.put(credentials + "/" + id, Map.of("enable", false)).statusCode(200);
        login.request().get(TOKENS).then().statusCode(401);
        login.request().get("/v2/").then().statusCode(401);
        login.pull("library/app", "v1").statusCode(401);
        api.put(credentials + "/" + id, Map.of("enable", true)).statusCode(200);
        login.pull("library/app", "v1").statusCode(200);
        api.delete(credentials + "/" + id).statusCode(204);
        login.request().get(TOKENS).then().statusCode(401);
        login.pull("library/app", "v1").statusCode(401);
    }

    @Test
    void publicNamespacesArePulledFromWithoutALoginIfTheInstanceAllowsIt() {
        TestInstance instance = TestInstance.create(api);
        InstanceLogin login = InstanceLogin.temporary(instance);
        String closed = instance.createNamespace(false);
        login.push("library/app", "v1");
        login.push(closed + "/app", "v1");

        login.anonymous().get(path(login.name("library/app"))).then().statusCode(401);
        api.put(instance.path() + "/configurations", Map.of("anonymous_access", true))
                .statusCode(200);
        login.anonymous().get(path(login.name("library/app"))).then().statusCode(200);
        String token = token(login.anonymous(), login.name("library/app") + ":pull");
        bearer(login, token).get(path(login.name("library/app"))).then().statusCode(200);
        String ofShared = token(api.registry(), login.name("library/app") + ":pull");
        bearer(login, ofShared).get(path(login.name("library/app"))).then().statusCode(200);
        login.anonymous().get(path(login.name(closed + "/app"))).then().statusCode(401);
        login.anonymous()
                .post("/v2/" + login.name("library/app") + "/blobs/uploads/")
                .then()
                .statusCode(401);
        api.get(instance.path() + "/audit-logs?operation=pull&limit=1")
                .body("audit_logs.username", contains("anonymous"));
    }

    @Test
    void namesWithoutANamespaceAreUnknown() {
        InstanceLogin login = instance();

        login.request().get("/v2/" + login.label() + "/app/manifests/v1").then().statusCode(404);
        login.request()
                .post("/v2/" + login.name("missing/app") + "/blobs/uploads/")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("NAME_UNKNOWN"));
    }

    @Test
    void aDeletedInstanceHasNoAddress() {
        InstanceLogin login = instance();
        login.push("library/app", "v1");
        api.delete(login.instance().path()).statusCode(202);

        login.request().get(TOKENS).then().statusCode(401);
        login.request().header("Host", login.host()).get("/v2/").then().statusCode(404);
        login.request().get(path(login.name("library/app"))).then().statusCode(401);
        given().port(api.port())
                .header("Host", "none-abc123.swr-pro.example.test")
                .get("/v2/")
                .then()
                .statusCode(404)
                .body("errors[0].code", equalTo("NAME_UNKNOWN"));
    }

    @Test
    void aNameThatAnAccountAddsLeadsToItsInstance() {
        InstanceLogin login = instance();
        login.push("library/app", "v1");
        String name = login.label() + ".registry.example.org";
        api.post(
                        login.instance().path() + "/domainname",
                        Map.of("domain_name", name, "certificate_id", "certificate-1"))
                .statusCode(201);

        login.request()
                .header("Host", name + ":5080")
                .get(path("library/app"))
                .then()
                .statusCode(200);
    }
}
