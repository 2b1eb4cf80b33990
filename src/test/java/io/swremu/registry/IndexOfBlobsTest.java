package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.content.collect.Collector;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Indexes that name blobs, as BuildKit writes its cache (moby/buildkit#2251). */
@ServerTest
class IndexOfBlobsTest extends ManifestFixture {
    private static final String LIST = "application/vnd.docker.distribution.manifest.list.v2+json";
    private static final String LAYER = "application/vnd.oci.image.layer.v1.tar+gzip";
    private static final String CONFIG = "application/vnd.buildkit.cacheconfig.v0";

    private final byte[] layer = ("cached layer of " + namespace).getBytes(UTF_8);
    private final byte[] config = ("{\"layers\":[],\"of\":\"" + namespace + "\"}").getBytes(UTF_8);

    IndexOfBlobsTest(@LocalServerPort int port) {
        super(port);
    }

    private static void upload(int port, String repository, byte[] blob) {
        TestImage.request(port, "test")
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
        return "/v2/" + name + "/blobs/" + TestImage.digest(content);
    }

    @ParameterizedTest
    @ValueSource(strings = {TestIndex.TYPE, LIST})
    void aCacheIsTakenCountedKeptAndDeleted(String type) {
        upload(port, name, layer);
        upload(port, name, config);
        put(cache(type), type, "cache").statusCode(201);

        pull("cache").statusCode(200).contentType(type);
        api.get(shown + "/tags/cache")
                .body("tag_type", equalTo(1))
                .body("image_id", equalTo(""))
                .body("size", equalTo(layer.length + config.length));
        api.get(shown).body("size", equalTo(layer.length + config.length));
        request().delete(blob(layer)).then().spec(refusal(405, "UNSUPPORTED"));

        api.delete(shown + "/tags/cache").statusCode(204);
        api.get(shown).body("num_images", equalTo(0)).body("size", equalTo(0));
        pull(digest(cache(type))).spec(refusal(404, "MANIFEST_UNKNOWN"));
        request().delete(blob(layer)).then().statusCode(202);
    }

    @Test
    void imagesAndBlobsMayStandInOneIndexAndCountOnce() {
        image.push(port, "test", name, image.digest());
        upload(port, name, layer);
        String mixed = index(
                TestIndex.TYPE,
                descriptor(TestImage.TYPE, image.manifest().getBytes(UTF_8)),
                descriptor(LAYER, layer),
                descriptor(LAYER, layer),
                descriptor(LAYER, image.layer()));
        put(mixed, TestIndex.TYPE, "mixed").statusCode(201);
        api.get(shown + "/tags/mixed").body("size", equalTo((int) image.size() + layer.length));
    }

    @Test
    void whatIsNotThereOrOnlyElsewhereOrNoManifestThoughItShouldBeIsRefused() {
        upload(port, name, layer);
        put(cache(TestIndex.TYPE), TestIndex.TYPE, "v1").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        upload(port, namespace + "/other", config);
        put(cache(TestIndex.TYPE), TestIndex.TYPE, "v1").spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        for (String type : new String[] {
            TestImage.TYPE,
            TestIndex.TYPE,
            LIST,
            "application/vnd.docker.distribution.manifest.v2+json",
            "application/vnd.docker.distribution.manifest.v1+prettyjws"
        }) {
            put(index(TestIndex.TYPE, descriptor(type, layer)), TestIndex.TYPE, "v1")
                    .spec(refusal(400, "MANIFEST_BLOB_UNKNOWN"));
        }
    }

    @Test
    void aCacheIsCopiedIntoAnotherRegion() {
        upload(port, name, layer);
        upload(port, name, config);
        put(cache(TestIndex.TYPE), TestIndex.TYPE, "cache").statusCode(201);
        var east = api.in("cn-east-3");
        east.createNamespace(namespace);
        api.post(
                        shown + "/sync_images",
                        Map.of(
                                "imageTag",
                                new String[] {"cache"},
                                "remoteRegionId",
                                "cn-east-3",
                                "remoteNamespace",
                                namespace,
                                "override",
                                false))
                .statusCode(200);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> east.get(shown + "/tags")
                        .statusCode(200)
                        .body("digest", contains(digest(cache(TestIndex.TYPE))))
                        .body("size", contains(layer.length + config.length)));
        for (byte[] content : new byte[][] {layer, config}) {
            TestImage.request(port, "cn-east-3", "test")
                    .get(blob(content))
                    .then()
                    .statusCode(200);
        }
    }

    @Test
    void theCollectorLeavesACacheAloneUntilItIsDeleted() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(
                clock,
                "--swr.registry.oci-index=accept",
                "--swr.registry.blob-grace=1h",
                "--swr.registry.collect-interval=1000h")) {
            server.api().createNamespace("cache");
            upload(server.port(), "cache/app", layer);
            upload(server.port(), "cache/app", config);
            TestImage.request(server.port(), "test")
                    .contentType(TestIndex.TYPE)
                    .body(cache(TestIndex.TYPE).getBytes(UTF_8))
                    .put("/v2/cache/app/manifests/v1")
                    .then()
                    .statusCode(201);
            clock.move(Duration.ofHours(3));
            assertThat(server.bean(Collector.class).collect()).isZero();
            TestImage.request(server.port(), "test")
                    .get("/v2/cache/app/blobs/" + TestImage.digest(layer))
                    .then()
                    .statusCode(200);

            server.api().delete("/v2/manage/namespaces/cache/repos/app/tags/v1").statusCode(204);
            clock.move(Duration.ofHours(3));
            assertThat(server.bean(Collector.class).collect()).isEqualTo(3);
        }
    }
}
