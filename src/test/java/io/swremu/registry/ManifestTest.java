package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestRepository;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Manifests: of all four types, by tag and by digest, byte for byte as they were pushed. */
@ServerTest
class ManifestTest {
    private static final String DOCKER = "application/vnd.docker.distribution.manifest.v2+json";
    private static final String DOCKER_LIST = "application/vnd.docker.distribution.manifest.list.v2+json";

    private final Api api;
    private final TestRepository repository;
    private final TestImage image;

    ManifestTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
        this.image = TestImage.of(repository.organization());
    }

    @Test
    void anImageIsPushedAndPulledByTagAndByDigest() {
        repository.push(image, "v1");
        repository
                .put(image.manifest(), TestImage.TYPE, "v2")
                .statusCode(201)
                .header("Location", equalTo(repository.manifests() + image.digest()))
                .header("Docker-Content-Digest", equalTo(image.digest()))
                .header("OCI-Subject", nullValue())
                .body(emptyString());
        for (String reference : new String[] {"v1", "v2", image.digest()}) {
            assertPulled(reference, image.manifest(), TestImage.TYPE);
        }
    }

    @Test
    void dockersImagesKeepTheirTypes() {
        repository.push(image, "oci");
        String schema2 = image.manifest()
                .replace(TestImage.TYPE, DOCKER)
                .replace("vnd.oci.image.config.v1+json", "vnd.docker.container.image.v1+json")
                .replace("vnd.oci.image.layer.v1.tar", "vnd.docker.image.rootfs.diff.tar");
        repository.put(schema2, DOCKER, "docker").statusCode(201);
        assertPulled("docker", schema2, DOCKER);

        String list = """
                {"schemaVersion":2,"mediaType":"%s","manifests":[{"mediaType":"%s","digest":"%s","size":%d,
                 "platform":{"architecture":"amd64","os":"linux"}}]}""".formatted(DOCKER_LIST, DOCKER, TestImage.digest(schema2), schema2.length());
        repository.put(list, DOCKER_LIST, "list").statusCode(201);
        assertPulled("list", list, DOCKER_LIST);
        assertPulled(TestImage.digest(list), list, DOCKER_LIST);

        api.get(repository.path() + "/tags/docker")
                .body("tag_type", equalTo(0))
                .body("schema", equalTo(2))
                .body("size", equalTo((int) image.size()))
                .body("manifest", equalTo(schema2));
        api.get(repository.path() + "/tags/list").body("tag_type", equalTo(1)).body("size", equalTo((int)
                image.size()));
    }

    @Test
    void anIndexIsPushedAndPulled() {
        var index = TestIndex.of(image, TestImage.of(repository.organization() + " arm"));
        repository.push(index, "multi");
        assertPulled("multi", index.manifest(), TestIndex.TYPE);
        assertPulled(image.digest(), image.manifest(), TestImage.TYPE);
    }

    @Test
    void notAByteOfAManifestIsChanged() {
        repository.push(image, "v1");
        String blank = " \t\r\n";
        String odd =
                blank + image.manifest().replace(": ", " :" + blank).replace("\"config\"", "\"\\u0063onfig\"") + blank;
        repository
                .put(odd, TestImage.TYPE, "odd")
                .statusCode(201)
                .header("Docker-Content-Digest", equalTo(TestImage.digest(odd)));
        assertPulled("odd", odd, TestImage.TYPE);
        api.get(repository.path() + "/tags/odd").body("manifest", equalTo(odd));
    }

    @Test
    void theTypeMayStandInTheHeaderOrInTheManifest() {
        repository.push(image, "v1");
        String untyped = image.manifest().replace("\"mediaType\": \"" + TestImage.TYPE + "\",", "");
        repository.put(untyped, TestImage.TYPE, "header").statusCode(201);
        assertPulled("header", untyped, TestImage.TYPE);
        repository
                .put(image.manifest() + " ", TestImage.TYPE + "; charset=utf-8", "parameter")
                .statusCode(201);
        assertPulled("parameter", image.manifest() + " ", TestImage.TYPE);
        repository.put(image.manifest(), DOCKER, "other").spec(refusal(400, "MANIFEST_INVALID"));
        repository.put(untyped, "application/json", "none").spec(refusal(400, "MANIFEST_INVALID"));
    }

    @Test
    void aManifestMayHaveFourMebibytes() {
        repository.push(image, "v1");
        String largest =
                image.manifest() + " ".repeat((4 << 20) - image.manifest().length());
        repository.put(largest, TestImage.TYPE, "largest").statusCode(201);
        assertThat(repository.pull("largest").statusCode(200).extract().asByteArray())
                .hasSize(4 << 20);
        repository.put(largest + " ", TestImage.TYPE, "larger").spec(refusal(413, "MANIFEST_INVALID"));
        repository.pull("larger").spec(refusal(404, "MANIFEST_UNKNOWN"));
    }

    @Test
    void digestsMayBeOfSha512() throws NoSuchAlgorithmException {
        repository.push(image, "v1");
        byte[] hash =
                MessageDigest.getInstance("SHA-512").digest(image.manifest().getBytes(UTF_8));
        String digest = "sha512:" + HexFormat.of().formatHex(hash);
        repository
                .put(image.manifest(), TestImage.TYPE, digest)
                .statusCode(201)
                .header("Docker-Content-Digest", equalTo(digest))
                .header("Location", equalTo(repository.manifests() + digest));
        assertPulled(digest, image.manifest(), TestImage.TYPE, digest);
        assertPulled("v1", image.manifest(), TestImage.TYPE);
    }

    @Test
    void layersThatAreToBeFetchedElsewhereNeedNotBeHere() {
        repository.push(image, "v1");
        String foreign = image.manifest()
                .replace(
                        "\"digest\": \"" + TestImage.digest(image.layer()),
                        "\"urls\": [\"https://example.test/l\"], \"digest\": \"" + TestImage.digest("elsewhere"));
        repository.put(foreign, TestImage.TYPE, "foreign").statusCode(201);
        api.get(repository.path() + "/tags/foreign").body("size", equalTo(image.config().length));
    }

    @Test
    void whatNobodyPushedIsUnknown() {
        repository.push(image, "v1");
        for (String reference : new String[] {"v2", TestImage.digest("absent"), "V1"}) {
            repository.pull(reference).spec(refusal(404, "MANIFEST_UNKNOWN"));
            api.registry().delete(repository.manifests() + reference).then().spec(refusal(404, "MANIFEST_UNKNOWN"));
            api.registry()
                    .head(repository.manifests() + reference)
                    .then()
                    .statusCode(404)
                    .body(emptyString());
        }
        repository.pull("sha256:abc").spec(refusal(400, "DIGEST_INVALID"));
        api.registry()
                .get("/v2/" + repository.organization() + "/none/manifests/v1")
                .then()
                .spec(refusal(404, "NAME_UNKNOWN"));
        api.registry().get("/v2/" + Fresh.name() + "/none/manifests/v1").then().spec(refusal(404, "NAME_UNKNOWN"));
        api.registry().get("/v2/NO/none/manifests/v1").then().spec(refusal(400, "NAME_INVALID"));
    }

    @Test
    void aDeletedTagLeavesTheManifestAndADeletedManifestTakesItsTagsAlong() {
        repository.push(image, "v1");
        repository.push(image, "v2");

        api.registry()
                .delete(repository.manifests() + "v1")
                .then()
                .statusCode(202)
                .body(emptyString());
        repository.pull("v1").spec(refusal(404, "MANIFEST_UNKNOWN"));
        assertPulled(image.digest(), image.manifest(), TestImage.TYPE);
        api.get(repository.path()).body("num_images", equalTo(1));

        api.registry().delete(repository.manifests() + image.digest()).then().statusCode(202);
        repository.pull("v2").spec(refusal(404, "MANIFEST_UNKNOWN"));
        repository.pull(image.digest()).spec(refusal(404, "MANIFEST_UNKNOWN"));
        api.get(repository.path()).body("num_images", equalTo(0)).body("size", equalTo(0));
    }

    @Test
    void onlyGetsArePullsHoweverTheManifestIsNamed() {
        repository.push(image, "v1");
        api.get(repository.path()).body("num_download", equalTo(0));
        api.registry().head(repository.manifests() + "v1").then().statusCode(200);
        repository.pull("v2").statusCode(404);
        api.get(repository.path()).body("num_download", equalTo(0));
        repository.pull("v1").statusCode(200);
        repository.pull(image.digest()).statusCode(200);
        api.get(repository.path()).body("num_download", equalTo(2));
    }

    private void assertPulled(String reference, String manifest, String type) {
        assertPulled(reference, manifest, type, TestImage.digest(manifest));
    }

    private void assertPulled(String reference, String manifest, String type, String digest) {
        byte[] pulled = repository
                .pull(reference)
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Content-Length", equalTo(String.valueOf(manifest.length())))
                .header("Docker-Content-Digest", equalTo(digest))
                .header("ETag", equalTo('"' + digest + '"'))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .asByteArray();
        assertThat(new String(pulled, UTF_8)).isEqualTo(manifest);
        api.registry()
                .head(repository.manifests() + reference)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo(type))
                .header("Content-Length", equalTo(String.valueOf(manifest.length())))
                .header("Docker-Content-Digest", equalTo(digest))
                .body(emptyString());
    }
}
