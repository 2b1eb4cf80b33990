package io.swremu.companion.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThanOrEqualTo;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** A test has background work done at once. */
@Tag("slow")
class JobTest {
    @SuppressWarnings("NullAway.Init") // by @BeforeAll
    private static RunningServer server;

    private final Api api;
    private final String group = Fresh.name();
    private final String repository = "/v2/manage/namespaces/" + group + "/repos/app";

    JobTest() {
        api = server.api();
    }

    @BeforeAll
    static void start() {
        server = RunningServer.with("--swr.quota.namespaces=1000", "--swr.sync.delay=24h");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void retentionDeletesTags() {
        push("1");
        api.post(
                        repository + "/retentions",
                        Map.of(
                                "algorithm",
                                "or",
                                "rules",
                                List.of(Map.of(
                                        "template",
                                        "tag_rule",
                                        "params",
                                        Map.of("num", "1"),
                                        "tag_selectors",
                                        List.of()))))
                .statusCode(201);
        for (String tag : List.of("2", "3")) {
            TestImage.of(group + tag).push(api, group + "/app", tag);
        }
        run("retention").body("deleted_tags", equalTo(2)).body("synced_images", equalTo(0));
        assertThat(api.get(repository + "/tags").extract().<List<String>>path("Tag"))
                .containsExactly("3");
    }

    @Test
    void collectionDeletesWhatNoManifestNeeds() {
        push("1");
        api.delete(repository).statusCode(204);
        run("collection").body("deleted_blobs", equalTo(0)); // the grace period
        api.put("/_swr/clock", Map.of("advance_ms", 2 * 3_600_000)).statusCode(200);
        run("collection").body("deleted_blobs", greaterThanOrEqualTo(3));
        api.delete("/_swr/clock").statusCode(200);
    }

    @Test
    void syncCopiesWhatWaits() {
        push("1");
        api.in("cn-east-3").createNamespace(group);
        api.post(
                        "/v2/manage/namespaces/" + group + "/repos/app/sync_images",
                        Map.of("remoteRegionId", "cn-east-3", "remoteNamespace", group, "imageTag", List.of("1")))
                .statusCode(200);
        run("sync").body("synced_images", equalTo(1)).body("failed_syncs", equalTo(0));
        api.in("cn-east-3").get(repository + "/tags").statusCode(200);
        run("sync").body("synced_images", equalTo(0));
    }

    @Test
    void expiryForgetsTokens() {
        api.post("/v2/manage/utils/authorizationtoken", "").statusCode(200);
        run("expiry").body("expired_entries", equalTo(0));
        api.put("/_swr/clock", Map.of("advance_ms", 48 * 3_600_000)).statusCode(200);
        run("expiry").body("expired_entries", greaterThanOrEqualTo(1));
        api.delete("/_swr/clock").statusCode(200);
    }

    @Test
    void withoutABodyAllIsDone() {
        api.request().post("/_swr/jobs/run").then().statusCode(200).body("failed_syncs", equalTo(0));
    }

    @Test
    void anUnknownJobIsRefused() {
        run("cleaning").statusCode(400);
    }

    @Test
    void noJobIsRefused() {
        api.anonymous()
                .contentType("application/json")
                .body("{\"jobs\": [null]}")
                .post("/_swr/jobs/run")
                .then()
                .statusCode(400);
    }

    private void push(String... tags) {
        api.createNamespace(group);
        for (String tag : tags) {
            TestImage.of(group + tag).push(api, group + "/app", tag);
        }
    }

    private ValidatableResponse run(String job) {
        return api.post("/_swr/jobs/run", Map.of("jobs", List.of(job)));
    }
}
