package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestRepository;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no manifest, or names what is not there. */
@ServerTest
class RefusedManifestTest {
    private final Api api;
    private final TestRepository repository;
    private final TestImage image;

    RefusedManifestTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
        this.image = TestImage.of(repository.organization());
    }

    @Test
    void aManifestUnderAnotherDigestIsRefused() {
        repository.push(image, "v1");
        repository
                .put(image.manifest(), TestImage.TYPE, TestImage.digest("another"))
                .spec(refusal(400, "DIGEST_INVALID"));
        repository.put(image.manifest(), TestImage.TYPE, "sha256:abc").spec(refusal(400, "DIGEST_INVALID"));
        repository.put(image.manifest(), TestImage.TYPE, "md5:abc").spec(refusal(400, "DIGEST_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".v1", "-v1", "v%201", "%C3%A4"})
    void whatIsNoTagIsRefused(String tag) {
        repository.put(image.manifest(), TestImage.TYPE, tag).spec(refusal(400, "TAG_INVALID"));
        repository.put(image.manifest(), TestImage.TYPE, "l".repeat(129)).spec(refusal(400, "TAG_INVALID"));
    }

    @Test
    void whatIsMissingIsRefused() {
        repository.push(image, "v1");
        String absent = TestImage.digest("absent");
        for (byte[] part : new byte[][] {image.config(), image.layer()}) {
            repository
                    .put(image.manifest().replace(TestImage.digest(part), absent), TestImage.TYPE, "v2")
                    .spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        }
        repository
                .put(TestIndex.of(image, TestImage.of("absent")).manifest(), TestIndex.TYPE, "v2")
                .spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        // A blob of another repository is missing, too, and so is an image.
        TestImage more = TestImage.of(repository.organization() + " more");
        more.push(api, repository.organization() + "/other", "v1");
        repository.put(more.manifest(), TestImage.TYPE, "v2").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        repository.put(TestIndex.of(more).manifest(), TestIndex.TYPE, "v2").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        repository.pull("v2").spec(refusal(404, "MANIFEST_UNKNOWN"));
        api.get(repository.path()).body("num_images", equalTo(1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "x",
                "[]",
                "{}",
                "{\"schemaVersion\":1}",
                "{\"schemaVersion\":2}",
                "{\"schemaVersion\":99999999999999999999}",
                "{\"schemaVersion\":2,\"config\":{},\"layers\":[]}",
                "{\"schemaVersion\":2,\"config\":{\"digest\":\"sha256:abc\",\"size\":1},\"layers\":[]}",
                "{\"schemaVersion\":\"two\",\"config\":7,\"layers\":{}}",
                "{\"schemaVersion\":2,\"manifests\":[]}",
                "{\"schemaVersion\":2",
                "{\"schemaVersion\":2,\"mediaType\":7}",
                "{\"schemaVersion\":2,\"artifactType\":{}}"
            })
    void whatIsNoManifestIsRefused(String text) {
        repository.put(text, TestImage.TYPE, "v1").spec(refusal(400, "MANIFEST_INVALID"));
    }

    /** What an image says and what else stands in it; scanners and engines may read either (CVE-2021-41190). */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"manifests\": []",
                "\"manifests\": null",
                "\"fsLayers\": []",
                "\"layers\": []",
                "\"mediaType\": \"%s\"",
                "\"l\\u0061yers\": []",
                "\"Layers\": []",
                "\"CONFIG\": {}",
                "\"layer\u017f\": []",
                "\"annotations\": {\"a\": \"1\", \"a\": \"2\"}",
                "\"other\": [{\"a\": 1, \"b\": 2, \"a\": 1}]",
                "\"mediatype\": \"text/plain\"",
                "\"artifactType\": 7"
            })
    void anImageThatCanBeReadInTwoWaysIsRefused(String more) {
        repository.push(image, "v1");
        String manifest = image.manifest().replace("{\"schemaVersion\"", "{\"other\": 1, \"schemaVersion\"");
        repository.put(manifest, TestImage.TYPE, "plain").statusCode(201);
        repository
                .put(
                        image.manifest()
                                .replace(
                                        "{\"schemaVersion\"",
                                        "{" + more.formatted(TestImage.TYPE) + ", \"schemaVersion\""),
                        TestImage.TYPE,
                        "v2")
                .spec(refusal(400, "MANIFEST_INVALID"));
        repository.pull("v2").spec(refusal(404, "MANIFEST_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"size\": 1, \"size\"",
                "\"Size\": 1, \"size\"",
                "\"DIGEST\": \"sha256:0\", \"size\"",
                "\"mediaType\": \"a/b\", \"size\""
            })
    void aDescriptorThatCanBeReadInTwoWaysIsRefused(String more) {
        repository.push(image, "v1");
        repository
                .put(image.manifest().replace("\"size\"", more), TestImage.TYPE, "v2")
                .spec(refusal(400, "MANIFEST_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"\"config\": {}", "\"layers\": []", "\"fsLayers\": []", "\"layers\": null", "\"Manifests\": []"})
    void anIndexThatIsAnImageTooIsRefused(String more) {
        TestIndex index = TestIndex.of(image);
        repository.push(index, "v1");
        repository
                .put(
                        index.manifest().replace("{\"schemaVersion\"", "{" + more + ", \"schemaVersion\""),
                        TestIndex.TYPE,
                        "v2")
                .spec(refusal(400, "MANIFEST_INVALID"));
    }

    @Test
    void whatIsNotOneJsonInUtf8IsRefused() {
        repository.push(image, "v1");
        repository
                .put(image.manifest() + image.manifest(), TestImage.TYPE, "v2")
                .spec(refusal(400, "MANIFEST_INVALID"));
        for (var charset : List.of(UTF_16LE, UTF_16BE)) {
            api.registry()
                    .contentType(TestImage.TYPE)
                    .body(image.manifest().getBytes(charset))
                    .put(repository.manifests() + "v2")
                    .then()
                    .spec(refusal(400, "MANIFEST_INVALID"));
        }
        byte[] malformed = image.manifest()
                .replace("{\"schemaVersion\"", "{\"\u00e4\": 1, \"schemaVersion\"")
                .getBytes(ISO_8859_1);
        api.registry()
                .contentType(TestImage.TYPE)
                .body(malformed)
                .put(repository.manifests() + "v2")
                .then()
                .spec(refusal(400, "MANIFEST_INVALID"));
    }

    @Test
    void aManifestOfTooManyLevelsIsRefused() {
        repository.put("[".repeat(5000), TestImage.TYPE, "v1").spec(refusal(400, "MANIFEST_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"size\": -1", "size\": \"2\"", "size\": 1.5", "size\": 99999999999999999999"})
    void aDescriptorNeedsASize(String size) {
        repository
                .put(image.manifest().replace("size\": " + image.layer().length, size), TestImage.TYPE, "v1")
                .spec(refusal(400, "MANIFEST_INVALID"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/vnd.docker.distribution.manifest.v1+prettyjws",
                "application/vnd.docker.distribution.manifest.v1+json",
                "text/plain",
                "application/octet-stream"
            })
    void otherTypesAreRefused(String type) {
        repository.put("{\"schemaVersion\":2}", type, "v1").spec(refusal(400, "MANIFEST_INVALID"));
    }

    @Test
    void aTypeOfAnArtifactMayHave255Characters() {
        repository.push(image, "v1");
        String longest = "a/" + "b".repeat(253);
        repository.put(artifact(longest), TestImage.TYPE, "longest").statusCode(201);
        repository.put(artifact(longest + "b"), TestImage.TYPE, "longer").spec(refusal(400, "MANIFEST_INVALID"));
        repository.put(artifact("a\\u0000b"), TestImage.TYPE, "nul").spec(refusal(400, "MANIFEST_INVALID"));
        repository
                .put(
                        image.manifest().replace("application/vnd.oci.image.config.v1+json", longest + "b"),
                        TestImage.TYPE,
                        "config")
                .spec(refusal(400, "MANIFEST_INVALID"));
    }

    private String artifact(String type) {
        return image.manifest().replace("\"schemaVersion\"", "\"artifactType\": \"" + type + "\", \"schemaVersion\"");
    }
}
