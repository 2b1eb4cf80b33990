package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A request that is refused leaves nothing behind, above all not the repository that a push would have created. */
@ServerTest
class RefusedPushTest {
    private static final byte[] CONTENT = "content".getBytes(UTF_8);

    private final String namespace = Fresh.name();
    private final String ghost = "/v2/" + namespace + "/ghost";
    private final String uploads = ghost + "/blobs/uploads/";
    private final TestImage image = TestImage.of(namespace);
    private final Api api;

    RefusedPushTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    @AfterEach
    void nothingIsLeft() {
        assertNoRepository(api, namespace);
    }

    private static void assertNoRepository(Api api, String namespace) {
        api.get("/v2/manage/namespaces?filter=namespace::" + namespace)
                .statusCode(200)
                .body("namespaces[0].repo_count", equalTo(0));
    }

    private RequestSpecification request() {
        return api.registry().contentType("application/octet-stream");
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PATCH", "PUT", "DELETE"})
    void anUploadThatNobodyBegan(String method) {
        String query = method.equals("PUT") ? "?digest=" + TestImage.digest(CONTENT) : "";
        for (String id : new String[] {UUID.randomUUID().toString(), "none"}) {
            request()
                    .body(CONTENT)
                    .request(method, uploads + id + query)
                    .then()
                    .spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"?digest=sha256:abc", "?digest=", "?mount=sha256:abc&from=any/any", "?mount=none"})
    void anUploadUnderABadDigest(String query) {
        request().body(CONTENT).post(uploads + query).then().spec(refusal(400, "DIGEST_INVALID"));
    }

    @Test
    void anUploadUnderTheDigestOfSomethingElse() {
        request()
                .body(CONTENT)
                .post(uploads + "?digest=" + TestImage.digest("other".getBytes(UTF_8)))
                .then()
                .spec(refusal(400, "DIGEST_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"no JSON", "{", "[]", "{}", "{\"schemaVersion\":1}", "{\"schemaVersion\":2}"})
    void aManifestThatIsNone(String manifest) {
        put(manifest, TestImage.TYPE, "v1").spec(refusal(400, "MANIFEST_INVALID"));
    }

    @Test
    void aManifestThatLacksWhatItNeeds() {
        put(image.manifest(), TestImage.TYPE, "v1").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        put(image.manifest(), TestImage.TYPE, image.digest()).spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        put(TestIndex.of(image).manifest(), TestIndex.TYPE, "v1").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
    }

    @Test
    void aManifestUnderABadReference() {
        String empty = TestIndex.of().manifest();
        put(empty, TestIndex.TYPE, "-v1").spec(refusal(400, "TAG_INVALID"));
        put(empty, TestIndex.TYPE, TestImage.digest(CONTENT)).spec(refusal(400, "DIGEST_INVALID"));
        put(empty, TestIndex.TYPE, "sha256:abc").spec(refusal(400, "DIGEST_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/manifests/v1",
                "/blobs/sha256:" + "0000000000000000000000000000000000000000000000000000000000000000"
            })
    void aDeletion(String path) {
        request().delete(ghost + path).then().spec(refusal(404, "NAME_UNKNOWN"));
    }

    @Tag("slow")
    @Test
    void aPushBeyondALimit() {
        byte[] large = new byte[11];
        String manifest = TestIndex.of().manifest();
        try (var server = RunningServer.with("--swr.quota.repositories=1", "--swr.registry.max-blob-size=10B")) {
            server.api().createNamespace("full");
            server.api()
                    .registry()
                    .contentType("application/octet-stream")
                    .body(large)
                    .post("/v2/full/ghost/blobs/uploads/?digest=" + TestImage.digest(large))
                    .then()
                    .spec(refusal(413, "SIZE_INVALID"));
            assertNoRepository(server.api(), "full");

            server.api().createNamespace("other");
            server.api().createRepository("other", "only");
            for (String path : new String[] {"manifests/v1", "blobs/uploads/"}) {
                server.api()
                        .registry()
                        .contentType(TestIndex.TYPE)
                        .body(manifest.getBytes(UTF_8))
                        .request(path.startsWith("m") ? "PUT" : "POST", "/v2/full/ghost/" + path)
                        .then()
                        .spec(refusal(403, "DENIED"));
            }
            assertNoRepository(server.api(), "full");
        }
    }

    /** The first manifest may need nothing, and so be the first thing of its repository. */
    @Test
    void whereasAnIndexOfNothingIsTaken() {
        put(TestIndex.of().manifest(), TestIndex.TYPE, "v1").statusCode(201);
        api.delete("/v2/manage/namespaces/" + namespace + "/repos/ghost").statusCode(204);
    }

    private ValidatableResponse put(String manifest, String type, String reference) {
        return request()
                .contentType(type)
                .body(manifest.getBytes(UTF_8))
                .put(ghost + "/manifests/" + reference)
                .then();
    }
}
