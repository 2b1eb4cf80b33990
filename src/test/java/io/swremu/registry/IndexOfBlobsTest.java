package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.content.collect.Collector;
import io.swremu.testing.Api;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestRepository;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Indexes that name blobs, as BuildKit writes its cache (moby/buildkit#2251). */
@ServerTest
class IndexOfBlobsTest {
    private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";
    private static final String CONFIG = "application/vnd.buildkit.cacheconfig.v0";

    private final Api api;
    private final TestRepository repository;
    private final TestImage image;
    private final byte[] layer;
    private final byte[] config;

    IndexOfBlobsTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
        this.image = TestImage.of(repository.organization());
        this.layer = ("cached layer of " + repository.organization()).getBytes(UTF_8);
        this.config = ("{\"layers\":[],\"of\":\"" + repository.organization() + "\"}").getBytes(UTF_8);
    }

    private static void upload(Api user, String repository, byte[] blob) {
        user.registry()
                .contentType("application/octet-stream")
                .body(blob)
                .post("/v2/" + repository + "/blobs/uploads/?digest=" + TestImage.digest(blob))
                .then()
                .statusCode(201);
    }

    private static String descriptor(String type, byte[] blob) {
        return "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}"
                .formatted(type, TestImage.digest(blob), blob.length);
    }

    private static String index(String type, String... descriptors) {
        return "{\"schemaVersion\":2,\"mediaType\":\"%s\",\"manifests\":[%s]}"
                .formatted(type, String.join(",", descriptors));
    }

    private String cache(String type) {
        return index(type, descriptor(LAYER, layer), descriptor(CONFIG, config));
    }

    private String blob(byte[] content) {
        return "/v2/" + repository.name() + "/blobs/" + TestImage.digest(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestIndex.TYPE, LIST})
    void aCacheIsTakenCountedKeptAndDeleted(String type) {
        repository.upload(layer);
        repository.upload(config);
        repository.put(cache(type), type, "cache").statusCode(201);

        repository.pull("cache").statusCode(200).contentType(type);
        api.get(repository.path() + "/tags/cache")
                .body("tag_type", equalTo(1))
                .body("image_id", equalTo(""))
                .body("size", equalTo(layer.length + config.length));
        api.get(repository.path()).body("size", equalTo(layer.length + config.length));
        api.registry().delete(blob(layer)).then().spec(refusal(405, "UNSUPPORTED"));

        api.delete(repository.path() + "/tags/cache").statusCode(204);
        api.get(repository.path()).body("num_images", equalTo(0)).body("size", equalTo(0));
        repository.pull(TestImage.digest(cache(type))).spec(refusal(404, "MANIFEST_UNKNOWN"));
        api.registry().delete(blob(layer)).then().statusCode(202);
    }

    @Test
    void imagesAndBlobsMayStandInOneIndexAndCountOnce() {
        repository.push(image, image.digest());
        repository.upload(layer);
        String mixed = index(
                TestIndex.TYPE,
                descriptor(TestImage.TYPE, image.manifest().getBytes(UTF_8)),
                descriptor(LAYER, layer),
                descriptor(LAYER, layer),
                descriptor(LAYER, image.layer()));
        repository.put(mixed, TestIndex.TYPE, "mixed").statusCode(201);
        api.get(repository.path() + "/tags/mixed").body("size", equalTo((int) image.size() + layer.length));
    }

    @Test
    void whatIsNotThereOrOnlyElsewhereOrNoManifestThoughItShouldBeIsRefused() {
        repository.upload(layer);
        repository.put(cache(TestIndex.TYPE), TestIndex.TYPE, "v1").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        upload(api, repository.organization() + "/other", config);
        repository.put(cache(TestIndex.TYPE), TestIndex.TYPE, "v1").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        for (String type : new String[] {
            TestImage.TYPE,
            TestIndex.TYPE,
            LIST,
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.docker.distribution.manifest.v1+prettyjws"
        }) {
            repository
                    .put(index(TestIndex.TYPE, descriptor(type, layer)), TestIndex.TYPE, "v1")
                    .spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        }
    }

    @Test
    void aCacheIsCopiedIntoAnotherRegion() {
        repository.upload(layer);
        repository.upload(config);
        repository.put(cache(TestIndex.TYPE), TestIndex.TYPE, "cache").statusCode(201);
        var east = api.in("cn-east-3");
        east.createNamespace(repository.organization());
        api.post(
                        repository.path() + "/sync_images",
                        Map.of(
                                "imageTag",
                                new String[] {"cache"},
                                "remoteRegionId",
                                "cn-east-3",
                                "remoteNamespace",
                                repository.organization(),
                                "override",
                                false))
                .statusCode(200);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> east.get(repository.path() + "/tags")
                        .statusCode(200)
                        .body("digest", contains(TestImage.digest(cache(TestIndex.TYPE))))
                        .body("size", contains(layer.length + config.length)));
        for (byte[] content : new byte[][] {layer, config}) {
            api.registry("cn-east-3").get(blob(content)).then().statusCode(200);
        }
    }

    @Tag("slow")
    @Test
    void theCollectorLeavesACacheAloneUntilItIsDeleted() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(
                clock,
                "--swr.registry.oci-index=accept",
                "--swr.registry.blob-grace=1h",
                "--swr.registry.collect-interval=1000h")) {
            server.api().createNamespace("cache");
            upload(server.api(), "cache/app", layer);
            upload(server.api(), "cache/app", config);
            server.api()
                    .registry()
                    .contentType(TestIndex.TYPE)
                    .body(cache(TestIndex.TYPE).getBytes(UTF_8))
                    .put("/v2/cache/app/manifests/v1")
                    .then()
                    .statusCode(201);
            clock.move(Duration.ofHours(3));
            assertThat(server.bean(Collector.class).collect()).isZero();
            server.api()
                    .registry()
                    .get("/v2/cache/app/blobs/" + TestImage.digest(layer))
                    .then()
                    .statusCode(200);

            server.api().delete("/v2/manage/namespaces/cache/repos/app/tags/v1").statusCode(204);
            clock.move(Duration.ofHours(3));
            assertThat(server.bean(Collector.class).collect()).isEqualTo(3);
        }
    }
}
