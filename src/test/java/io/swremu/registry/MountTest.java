package io.swremu.registry;

import static io.restassured.RestAssured.given;
import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Blobs that need not be uploaded because another repository has them, and the caller may pull from it. */
@ServerTest
class MountTest {
    private final String namespace = Fresh.name();
    private final String target = namespace + "/target/of/it";
    private final byte[] content = ("content of " + namespace).getBytes(UTF_8);
    private final String digest = TestImage.digest(content);
    private final int port;
    private final Api api;
    private final TestAccount account;

    MountTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void uploadToTheSource() {
        api.createNamespace(namespace);
        request(api)
                .body(content)
                .post("/v2/" + namespace + "/source/blobs/uploads/?digest=" + digest)
                .then()
                .statusCode(201);
    }

    @Test
    void aBlobOfAnotherRepositoryIsMountedAndStaysWhenTheSourceLosesIt() {
        assertMounted(target, mount(api, target, digest, "&from=" + namespace + "/source"));
        request(api)
                .delete("/v2/" + namespace + "/source/blobs/" + digest)
                .then()
                .statusCode(202);
        request(api).get("/v2/" + target + "/blobs/" + digest).then().statusCode(200);
    }

    @Test
    void withoutASourceAnyRepositoryWillDo() {
        assertMounted(target, mount(api, target, digest, ""));
    }

    @Test
    void mountingWhereTheBlobIsAlreadyIsFine() {
        String source = namespace + "/source";
        assertMounted(source, mount(api, source, digest, "&from=" + source));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "&from=%s/none",
                "&from=none-such/source",
                "&from=%s",
                "&from=",
                "&from=/",
                "&from=NO/source",
                "&from=%s/NO",
                "&from=%%00/source"
            })
    void aSourceThatDoesNotHaveItLeavesTheClientToUpload(String from) {
        assertUpload(target, mount(api, target, digest, from.formatted(namespace)));
        request(api).get("/v2/" + target + "/blobs/" + digest).then().spec(refusal(404, "BLOB_UNKNOWN"));
    }

    @Test
    void whatNobodyHasIsToBeUploaded() {
        String missing = TestImage.digest(("missing " + namespace).getBytes(UTF_8));
        assertUpload(target, mount(api, target, missing, "&from=" + namespace + "/source"));
        assertUpload(target, mount(api, target, missing, ""));
        mount(api, target, "sha256:abc", "").spec(refusal(400, "DIGEST_INVALID"));
    }

    @Test
    void fromAnotherAccountOnlyPublicRepositoriesAreASource() {
        String own = Fresh.name();
        account.stranger().createNamespace(own);
        String foreign = own + "/target";
        assertUpload(foreign, mount(account.stranger(), foreign, digest, "&from=" + namespace + "/source"));
        assertUpload(foreign, mount(account.stranger(), foreign, digest, ""));

        api.patch("/v2/manage/namespaces/" + namespace + "/repos/source", Map.of("is_public", true))
                .statusCode(201);
        assertMounted(foreign, mount(account.stranger(), foreign, digest, "&from=" + namespace + "/source"));
        request(account.stranger())
                .get("/v2/" + foreign + "/blobs/" + digest)
                .then()
                .statusCode(200);
    }

    @Test
    void inOneAccountASourceNeedsALevelToo() {
        String own = Fresh.name();
        api.createNamespace(own);
        api.post(
                        "/v2/manage/namespaces/" + own + "/access",
                        List.of(Map.of("user_id", account.idOf("bob"), "user_name", "bob", "auth", 3)))
                .statusCode(201);
        String bobs = own + "/target";
        assertUpload(bobs, mount(account.user("bob"), bobs, digest, "&from=" + namespace + "/source"));
        assertUpload(bobs, mount(account.user("bob"), bobs, digest, ""));
        mount(account.user("bob"), target, digest, "").spec(refusal(403, "DENIED"));
    }

    @Test
    void aTokenForTheTargetWillDoAsClientsAskForNoOther() {
        String token = request(api)
                .get("/swr/auth/v2/registry/auth?scope=repository:" + target + ":pull,push")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        var answer = given().port(port)
                .header("Authorization", "Bearer " + token)
                .post("/v2/" + target + "/blobs/uploads/?mount=" + digest + "&from=" + namespace + "/source")
                .then();
        assertMounted(target, answer);
    }

    private RequestSpecification request(Api user) {
        return user.registry().contentType("application/octet-stream");
    }

    private ValidatableResponse mount(Api user, String repository, String blob, String from) {
        return request(user)
                .post("/v2/" + repository + "/blobs/uploads/?mount=" + blob + from)
                .then();
    }

    private void assertMounted(String repository, ValidatableResponse answer) {
        answer.statusCode(201)
                .header("Docker-Content-Digest", equalTo(digest))
                .header("Location", equalTo("/v2/" + repository + "/blobs/" + digest))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
    }

    private static void assertUpload(String repository, ValidatableResponse answer) {
        answer.statusCode(202)
                .header("Location", startsWith("/v2/" + repository + "/blobs/uploads/"))
                .header("Range", equalTo("0-0"));
    }
}
