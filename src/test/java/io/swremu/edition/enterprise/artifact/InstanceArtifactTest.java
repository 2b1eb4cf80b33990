package io.swremu.edition.enterprise.artifact;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;

import io.swremu.platform.archive.TarOutput;
import io.swremu.testing.Api;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestInstance;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Artifacts of an instance: what lists show of pushes and pulls, what is attached to them, and how they are deleted. */
@ServerTest
class InstanceArtifactTest {
    private static final String NEVER = "0001-01-01T00:00:00.000Z";

    private final Api api;
    private TestInstance instance;
    private InstanceLogin login;
    private String repository = "";

    InstanceArtifactTest(Api api) {
        this.api = api;
        this.instance = TestInstance.create(api);
        this.login = InstanceLogin.temporary(instance);
    }

    @BeforeEach
    void anInstanceOfItsOwn() {
        instance = TestInstance.create(api);
        login = InstanceLogin.temporary(instance);
        repository = instance.path() + "/namespaces/library/repositories/app";
    }

    private String artifacts() {
        return repository + "/artifacts";
    }

    private String tags() {
        return "/v2/instances/" + instance.id() + "/namespaces/library/repositories/app/tags";
    }

    private TestImage push(String tag) {
        return login.push("library/app", tag);
    }

    @Test
    void aPushShowsAtOnce() {
        TestImage image = push("v1");

        api.get(artifacts())
                .statusCode(200)
                .body("total", equalTo(1))
                .body("artifacts[0].digest", equalTo(image.digest()))
                .body("artifacts[0].type", equalTo("IMAGE"))
                .body("artifacts[0].repository_id", equalTo(1))
                .body("artifacts[0].repository_name", equalTo("library/app"))
                .body("artifacts[0].namespace_id", equalTo(1))
                .body("artifacts[0].media_type", equalTo("application/vnd.oci.image.config.v1+json"))
                .body("artifacts[0].manifest_media_type", equalTo(TestImage.TYPE))
                .body(
                        "artifacts[0].size",
                        equalTo((int) image.size() + image.manifest().length()))
                .body("artifacts[0].pull_time", equalTo(NEVER))
                .body("artifacts[0].push_time", not(equalTo(NEVER)))
                .body("artifacts[0].tags", hasSize(1))
                .body("artifacts[0].tags[0].name", equalTo("v1"))
                .body("artifacts[0].tags[0].pull_time", equalTo(NEVER));
        api.get(instance.path() + "/audit-logs?operation=create")
                .body("audit_logs.resource", contains("library/app:v1"));
    }

    @Test
    void aPullMovesTimesAndCounts() {
        TestImage image = push("v1");
        login.pull("library/app", "v1").statusCode(200);
        login.request()
                .head("/v2/" + login.name("library/app") + "/manifests/v1")
                .then()
                .statusCode(200);

        api.get(artifacts() + "/v1")
                .body("pull_time", not(equalTo(NEVER)))
                .body("tags[0].pull_time", not(equalTo(NEVER)));
        api.get(repository).body("pull_count", equalTo(1));
        login.pull("library/app", image.digest()).statusCode(200);
        api.get(repository).body("pull_count", equalTo(2));
        api.get(instance.path() + "/audit-logs?operation=pull")
                .body("audit_logs.resource", contains("library/app:" + image.digest(), "library/app:v1"))
                .body("audit_logs.username", contains(login.user(), login.user()));
    }

    @Test
    void aTagThatMovesLeavesItsArtifact() {
        TestImage first = push("v1");
        TestImage second = TestImage.of("another");
        login.push(second, "library/app", "v1");

        api.get(artifacts())
                .body("total", equalTo(2))
                .body("artifacts.digest", contains(second.digest(), first.digest()))
                .body("artifacts[1].tags", empty());
        api.get(repository).body("artifact_count", equalTo(2)).body("tag_count", equalTo(1));
        api.get(artifacts() + "/" + first.digest()).statusCode(200).body("tags", empty());
        api.get(artifacts() + "/" + first.digest().replace(":", "%3A")).statusCode(200);
        api.get(artifacts() + "/v2").spec(refusal("4041056"));
    }

    @Test
    void theChildrenOfAnIndexAreNotListed() {
        TestImage tagged = push("child");
        TestImage untagged = TestImage.of("untagged");
        TestIndex index = TestIndex.of(tagged, untagged);
        login.push(index, "library/app", "multi");

        long size = index.manifest().length()
                + List.of(tagged, untagged).stream()
                        .mapToLong(image -> image.size() + image.manifest().length())
                        .sum();
        api.get(artifacts())
                .body("total", equalTo(2))
                .body("artifacts.digest", contains(index.digest(), tagged.digest()))
                .body("artifacts[0].media_type", equalTo(TestIndex.TYPE))
                .body("artifacts[0].size", equalTo((int) size));
        api.get(repository).body("artifact_count", equalTo(2)).body("tag_count", equalTo(2));
        api.delete(artifacts() + "/" + untagged.digest()).spec(instanceRefusal("412001"));
        api.delete(artifacts() + "/multi").statusCode(204);
        api.get(artifacts()).body("total", equalTo(1)).body("artifacts.digest", contains(tagged.digest()));
        api.get(artifacts() + "/" + untagged.digest()).spec(refusal("4041056"));
        api.get(repository).body("artifact_count", equalTo(1)).body("tag_count", equalTo(1));
    }

    @Test
    void aListIsSearchedAndPaged() {
        push("v1");
        TestImage second = push("v2");
        TestImage third = push("other");
        login.push(third, "library/app", "v3_x");
        login.put(chart(), TestImage.TYPE, "library/app", "chart");

        api.get(artifacts() + "?type=CHART").body("total", equalTo(1)).body("artifacts.type", contains("CHART"));
        api.get(artifacts() + "?type=IMAGE").body("total", equalTo(3));
        api.get(artifacts() + "?tags=v").body("total", equalTo(3));
        api.get(artifacts() + "?tags=_").body("total", equalTo(1)).body("artifacts.digest", contains(third.digest()));
        api.get(artifacts() + "?limit=2&offset=2")
                .body("total", equalTo(4))
                .body("artifacts.digest", hasSize(2))
                .body("artifacts[0].digest", equalTo(second.digest()));
        for (String wrong : List.of("type=image", "limit=101", "limit=2&offset=3")) {
            api.get(artifacts() + "?" + wrong).spec(instanceRefusal("400003"));
        }
    }

    private String chart() {
        byte[] config = "{\"name\":\"chart\"}".getBytes(StandardCharsets.UTF_8);
        upload(config);
        return """
                {"schemaVersion": 2, "mediaType": "%s", "layers": [],
                 "config": {"mediaType": "application/vnd.cncf.helm.config.v1+json", "digest": "%s", "size": %d}}""".formatted(TestImage.TYPE, TestImage.digest(config), config.length);
    }

    private void upload(byte[] blob) {
        login.request()
                .contentType("application/octet-stream")
                .body(blob)
                .post("/v2/" + login.name("library/app") + "/blobs/uploads/?digest=" + TestImage.digest(blob))
                .then()
                .statusCode(201);
    }

    @Test
    void thoseOfAllRepositoriesAreWalkedByMarker() {
        login.push("library/app", "v1");
        login.push("library/other", "v1");
        login.push("library/app", "v2");
        String all = instance.path() + "/artifacts";

        int next = api.get(all + "?limit=2")
                .statusCode(200)
                .body("artifacts.repository_name", contains("library/app", "library/other"))
                .extract()
                .path("next_marker");
        api.get(all + "?limit=2&marker=" + next)
                .body("artifacts.repository_name", contains("library/app"))
                .body("artifacts[0].id", equalTo(next))
                .body("next_marker", nullValue());
        api.get(all + "?marker=1").body("artifacts", hasSize(3));
    }

    @Test
    void aBuildTellsItsSteps() {
        String config = """
                {"architecture":"amd64","os":"linux","history":[
                 {"created":"2025-01-02T03:04:05Z","created_by":"ADD file"},
                 {"created":"2025-01-02T03:04:06Z","created_by":"CMD","empty_layer":true}]}""";
        TestImage image = new TestImage(config.getBytes(StandardCharsets.UTF_8), new byte[] {1, 2, 3});
        login.push(image, "library/app", "v1");
        String addition = artifacts() + "/v1/additions/build_history";

        api.get(addition)
                .statusCode(200)
                .body("total", equalTo(2))
                .body("build_histories.created_by", contains("ADD file", "CMD"))
                .body("build_histories.created_at", contains("2025-01-02T03:04:05Z", "2025-01-02T03:04:06Z"))
                .body("build_histories.created", contains("2025-01-02T03:04:05Z", "2025-01-02T03:04:06Z"))
                .body("build_histories.empty_layer", contains(false, true))
                .body("build_histories.size", contains(3, 0))
                .body("build_histories.digest", contains(TestImage.digest(new byte[] {1, 2, 3}), ""));
        push("without");
        api.get(artifacts() + "/without/additions/build_history").body("build_histories", empty());
        api.get(artifacts() + "/v1/additions/values.yaml").spec(instanceRefusal("400003"));
    }

    @Test
    void aChartShowsItsTexts() throws Exception {
        var packed = new ByteArrayOutputStream();
        var gzip = new GZIPOutputStream(packed);
        var tar = new TarOutput(gzip);
        for (String file : List.of("web/Chart.yaml", "web/charts/db/values.yaml", "web/values.yaml", "web/README.md")) {
            tar.file(file, ("# " + file + " – ü\n").getBytes(StandardCharsets.UTF_8));
        }
        tar.finish();
        gzip.finish();
        pushChart(packed.toByteArray(), "v1");
        pushChart("no archive".getBytes(StandardCharsets.UTF_8), "broken");
        String chart = artifacts() + "/v1/additions/";

        assertThat(api.get(chart + "values.yaml")
                        .statusCode(200)
                        .contentType("text/plain;charset=utf-8")
                        .extract()
                        .asString())
                .isEqualTo("# web/values.yaml – ü\n");
        assertThat(api.get(chart + "readme.md")
                        .statusCode(200)
                        .contentType("text/markdown;charset=utf-8")
                        .extract()
                        .asString())
                .isEqualTo("# web/README.md – ü\n");
        api.get(chart + "build_history").body("build_histories", empty());
        api.get(chart + "dependencies").spec(instanceRefusal("400003"));
        api.get(artifacts() + "/broken/additions/values.yaml").spec(instanceRefusal("404001"));
    }

    private void pushChart(byte[] chart, String tag) {
        byte[] config = "{\"name\":\"web\",\"version\":\"1.0.0\"}".getBytes(StandardCharsets.UTF_8);
        upload(config);
        upload(chart);
        login.put(
                """
                {"schemaVersion": 2, "mediaType": "%s",
                 "config": {"mediaType": "application/vnd.cncf.helm.config.v1+json", "digest": "%s", "size": %d},
                 "layers": [{"mediaType": "application/vnd.cncf.helm.chart.content.v1.tar+gzip", "digest": "%s",
                 "size": %d}]}""".formatted(
                        TestImage.TYPE, TestImage.digest(config), config.length, TestImage.digest(chart), chart.length),
                TestImage.TYPE,
                "library/app",
                tag);
    }

    @Test
    void whatIsAttachedIsNoArtifactOfItsOwnInLists() {
        TestImage image = push("v1");
        String signatureTag = image.digest().replace(':', '-') + ".sig";
        TestImage signature = push(signatureTag);
        byte[] empty = "{}".getBytes(StandardCharsets.UTF_8);
        upload(empty);
        String referrer = """
                {"schemaVersion": 2, "mediaType": "%s", "artifactType": "application/vnd.example.sbom", "layers": [],
                 "config": {"mediaType": "application/vnd.oci.empty.v1+json", "digest": "%s", "size": 2},
                 "subject": {"mediaType": "%s", "digest": "%s", "size": %d}}""".formatted(
                        TestImage.TYPE,
                        TestImage.digest(empty),
                        TestImage.TYPE,
                        image.digest(),
                        image.manifest().length());
        String referrerDigest = TestImage.digest(referrer.getBytes(StandardCharsets.UTF_8));
        login.put(referrer, TestImage.TYPE, "library/app", referrerDigest);

        api.get(artifacts()).body("total", equalTo(1)).body("artifacts.digest", contains(image.digest()));
        api.get(repository).body("artifact_count", equalTo(1)).body("tag_count", equalTo(2));
        String accessories = artifacts() + "/v1/accessories";
        api.get(accessories)
                .statusCode(200)
                .body("total", equalTo(2))
                .body("accessories.digest", contains(signature.digest(), referrerDigest))
                .body("accessories.type", contains("signature.cosign", "subject.accessory"))
                .body(
                        "accessories[0].subject_artifact_id",
                        equalTo(api.get(artifacts() + "/v1").extract().path("id")));
        api.get(accessories + "?type=signature.cosign").body("accessories.digest", contains(signature.digest()));
        api.get(accessories + "?type=other").spec(instanceRefusal("400003"));
        api.get(tags()).body("total", equalTo(2)).body("tags.name", containsInAnyOrder("v1", signatureTag));
        api.get(tags() + "?is_accessory=false").body("total", equalTo(1)).body("tags.name", contains("v1"));

        api.delete(artifacts() + "/v1").statusCode(204);
        api.get(artifacts() + "/" + signature.digest()).spec(refusal("4041056"));
        api.get(artifacts()).body("total", equalTo(0)).body("artifacts", empty());
        api.get(repository).body("artifact_count", equalTo(0)).body("tag_count", equalTo(0));
    }

    @Test
    void aTagIsDeletedWithoutItsArtifact() {
        TestImage image = push("v1");
        login.push(image, "library/app", "v2");

        api.get(tags() + "?limit=1")
                .statusCode(200)
                .body("total", equalTo(2))
                .body("tags.name", contains("v2"))
                .body("tags[0].digest", equalTo(image.digest()))
                .body("tags[0].pull_time", equalTo(NEVER));
        api.delete(tags() + "/v1").statusCode(204);
        api.delete(tags() + "/v1").spec(refusal("4041056"));
        api.delete(tags() + "/v2").statusCode(204);
        api.get(tags()).body("tags", empty()).body("total", equalTo(0));
        api.get(artifacts()).body("total", equalTo(1)).body("artifacts[0].tags", empty());
        login.pull("library/app", image.digest()).statusCode(200);
        api.get(instance.path() + "/audit-logs?operation=delete")
                .body("audit_logs.resource", contains("library/app:v2", "library/app:v1"))
                .body("audit_logs.resource_type", contains("tag", "tag"));
    }

    @Test
    void whatIsDeletedThroughTheProtocolIsGoneHereToo() {
        TestImage image = push("v1");
        push("v2");
        login.request()
                .delete("/v2/" + login.name("library/app") + "/manifests/" + image.digest())
                .then()
                .statusCode(202);

        api.get(artifacts()).body("total", equalTo(1)).body("artifacts.tags.name", contains(List.of("v2")));
        api.get(repository).body("artifact_count", equalTo(1)).body("tag_count", equalTo(1));
        api.get(instance.path() + "/audit-logs?operation=delete")
                .body("audit_logs.resource", contains("library/app:" + image.digest()))
                .body("audit_logs.resource_type", contains("artifact"));
    }
}
