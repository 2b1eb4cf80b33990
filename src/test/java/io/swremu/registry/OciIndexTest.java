package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Without an option the registry refuses OCI image indexes, as the real service does; what was there before stays. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class OciIndexTest {
    private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final String MANIFESTS = "/v2/indexes/app/manifests/";
    private static final TestImage IMAGE = TestImage.of("index");
    private static final TestIndex OLD = TestIndex.of(IMAGE);
    private static final TestIndex INDEX = TestIndex.of(IMAGE, TestImage.of("another"));

    private static RunningServer server;

    @BeforeAll
    static void startWithAnIndexOfBefore(@TempDir Path directory) {
        String data = "--swr.data-dir=" + directory;
        try (var before = RunningServer.with(data, "--swr.registry.oci-index=accept")) {
            before.api().createNamespace("indexes");
            OLD.push(before.api(), "indexes/app", "old");
        }
        server = RunningServer.with(data);
        INDEX.images().forEach(image -> image.push(server.api(), "indexes/app", image.digest()));
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    private RequestSpecification request() {
        return server.api().registry();
    }

    private ValidatableResponse put(String manifest, String type, String reference) {
        return request()
                .contentType(type)
                .body(manifest.getBytes(UTF_8))
                .put(MANIFESTS + reference)
                .then();
    }

    @Test
    void anIndexIsRefusedInTheWordsOfTheRealServiceAndTheLogSaysWhatToDo(CapturedOutput output) {
        String untyped = INDEX.manifest().replace("\"mediaType\": \"" + TestIndex.TYPE + "\", ", "");
        assertThat(untyped).isNotEqualTo(INDEX.manifest());
        assertRefused(put(INDEX.manifest(), TestIndex.TYPE, "v1"));
        assertRefused(put(INDEX.manifest(), TestIndex.TYPE, INDEX.digest()));
        assertRefused(put(untyped, TestIndex.TYPE, "v1"));
        assertRefused(put("{\"schemaVersion\":2,\"manifests\":[]}", TestIndex.TYPE, "v1"));
        assertThat(output.getOut())
                .contains("indexes/app:v1 was refused", "--provenance=false", "--swr.registry.oci-index=accept")
                .containsOnlyOnce("indexes/app@" + INDEX.digest() + " was refused");
        request().get(MANIFESTS + "v1").then().spec(refusal(404, "MANIFEST_UNKNOWN"));
        request().get(MANIFESTS + INDEX.digest()).then().spec(refusal(404, "MANIFEST_UNKNOWN"));
    }

    private static void assertRefused(ValidatableResponse answer) {
        answer.spec(refusal(400, "MANIFEST_INVALID"))
                .body("errors[0].message", equalTo("Invalid image, fail to parse 'manifest.json'"));
    }

    @Test
    void whatSaysOneThingInItsHeaderAndAnotherInItselfIsRefusedAnyway() {
        put(INDEX.manifest(), LIST, "v2").spec(refusal(400, "MANIFEST_INVALID"));
        put(INDEX.manifest(), TestImage.TYPE, "v2").spec(refusal(400, "MANIFEST_INVALID"));
        put(IMAGE.manifest(), TestIndex.TYPE, "v2").spec(refusal(400, "MANIFEST_INVALID"));
    }

    @Test
    void dockersListsAndSingleManifestsOfOciAreTaken() {
        put(INDEX.manifest().replace(TestIndex.TYPE, LIST), LIST, "list").statusCode(201);
        put(IMAGE.manifest(), TestImage.TYPE, "image").statusCode(201);
    }

    @Test
    void anIndexThatIsThereCanBePulledAndTaggedAndCopied() {
        request()
                .get(MANIFESTS + "old")
                .then()
                .statusCode(200)
                .contentType(TestIndex.TYPE)
                .body("manifests.size()", equalTo(1));
        String shown = "/v2/manage/namespaces/indexes/repos/app";
        server.api()
                .post(shown + "/tags", Map.of("source_tag", "old", "destination_tag", "again"))
                .statusCode(201);
        var east = server.api().in("cn-east-3");
        east.createNamespace("indexes");
        server.api()
                .post(
                        shown + "/sync_images",
                        Map.of(
                                "imageTag",
                                new String[] {"old"},
                                "remoteRegionId",
                                "cn-east-3",
                                "remoteNamespace",
                                "indexes",
                                "override",
                                false))
                .statusCode(200);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> east.get(shown + "/tags").statusCode(200).body("digest", contains(OLD.digest())));
    }
}
