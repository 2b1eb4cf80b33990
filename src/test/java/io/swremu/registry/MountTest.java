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
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Blobs that need not be uploaded because another repository has them, and the caller may pull from it. */
@ServerTest
class MountTest {
    private static final String ALICE = "AKALICE0000000000001";
    private static final String BOB_ID = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";

    private final String namespace = Fresh.name();
    private final String target = namespace + "/target/of/it";
    private final byte[] content = ("content of " + namespace).getBytes(UTF_8);
    private final String digest = TestImage.digest(content);
    private final int port;
    private final Api alice;

    MountTest(@LocalServerPort int port) {
        this.port = port;
        this.alice = Api.on(port).as(ALICE);
    }

    @BeforeEach
    void uploadToTheSource() {
        alice.createNamespace(namespace);
        request(ALICE)
                .body(content)
                .post("/v2/" + namespace + "/source/blobs/uploads/?digest=" + digest)
                .then()
                .statusCode(201);
    }

    @Test
    void aBlobOfAnotherRepositoryIsMountedAndStaysWhenTheSourceLosesIt() {
        assertMounted(target, mount(ALICE, target, digest, "&from=" + namespace + "/source"));
        request(ALICE)
                .delete("/v2/" + namespace + "/source/blobs/" + digest)
                .then()
                .statusCode(202);
        request(ALICE).get("/v2/" + target + "/blobs/" + digest).then().statusCode(200);
    }

    @Test
    void withoutASourceAnyRepositoryWillDo() {
        assertMounted(target, mount(ALICE, target, digest, ""));
    }

    @Test
    void mountingWhereTheBlobIsAlreadyIsFine() {
        String source = namespace + "/source";
        assertMounted(source, mount(ALICE, source, digest, "&from=" + source));
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
        assertUpload(target, mount(ALICE, target, digest, from.formatted(namespace)));
        request(ALICE).get("/v2/" + target + "/blobs/" + digest).then().spec(refusal(404, "BLOB_UNKNOWN"));
    }

    @Test
    void whatNobodyHasIsToBeUploaded() {
        String missing = TestImage.digest(("missing " + namespace).getBytes(UTF_8));
        assertUpload(target, mount(ALICE, target, missing, "&from=" + namespace + "/source"));
        assertUpload(target, mount(ALICE, target, missing, ""));
        mount(ALICE, target, "sha256:abc", "").spec(refusal(400, "DIGEST_INVALID"));
    }

    @Test
    void fromAnotherAccountOnlyPublicRepositoriesAreASource() {
        String own = Fresh.name();
        Api.on(port).as("AKERIN").createNamespace(own);
        String foreign = own + "/target";
        assertUpload(foreign, mount("AKERIN", foreign, digest, "&from=" + namespace + "/source"));
        assertUpload(foreign, mount("AKERIN", foreign, digest, ""));

        alice.patch("/v2/manage/namespaces/" + namespace + "/repos/source", Map.of("is_public", true))
                .statusCode(201);
        assertMounted(foreign, mount("AKERIN", foreign, digest, "&from=" + namespace + "/source"));
        request("AKERIN").get("/v2/" + foreign + "/blobs/" + digest).then().statusCode(200);
    }

    @Test
    void inOneAccountASourceNeedsALevelToo() {
        String own = Fresh.name();
        alice.createNamespace(own);
        alice.post(
                        "/v2/manage/namespaces/" + own + "/access",
                        List.of(Map.of("user_id", BOB_ID, "user_name", "bob", "auth", 3)))
                .statusCode(201);
        String bobs = own + "/target";
        assertUpload(bobs, mount("AKBOB", bobs, digest, "&from=" + namespace + "/source"));
        assertUpload(bobs, mount("AKBOB", bobs, digest, ""));
        mount("AKBOB", target, digest, "").spec(refusal(403, "DENIED"));
    }

    @Test
    void aTokenForTheTargetWillDoAsClientsAskForNoOther() {
        String token = request(ALICE)
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

    private RequestSpecification request(String accessKey) {
        return TestImage.request(port, accessKey).contentType("application/octet-stream");
    }

    private ValidatableResponse mount(String accessKey, String repository, String blob, String from) {
        return request(accessKey)
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
