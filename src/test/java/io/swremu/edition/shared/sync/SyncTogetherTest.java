package io.swremu.edition.shared.sync;

import static java.time.Duration.ofSeconds;
import static java.util.Collections.nCopies;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many copies at the same time, and images that are laborious to copy. */
@ServerTest
class SyncTogetherTest {
    private static final String INDEX = "application/vnd.oci.image.index.v1+json";

    private final Api north;
    private Api east;
    private String organization;
    private String repository;

    SyncTogetherTest(Api north) {
        this.north = north;
    }

    @BeforeEach
    void createOrganizations() {
        east = north.in("cn-east-3");
        organization = Fresh.name();
        repository = "/v2/manage/namespaces/" + organization + "/repos/app";
        north.createNamespace(organization);
        east.createNamespace(organization);
    }

    private void send(Api from, String region, List<String> tags) {
        from.post(
                        repository + "/sync_images",
                        Map.of("imageTag", tags, "remoteRegionId", region, "remoteNamespace", organization))
                .statusCode(200);
    }

    /** The states of all jobs, in no order. */
    private List<String> statuses(Api of) {
        return of.get(repository + "/sync_job?limit=100&offset=0").extract().path("status");
    }

    private static List<String> tags(String letter, int count) {
        return IntStream.range(0, count).mapToObj(i -> letter + i).toList();
    }

    @Test
    void copiesInBothDirectionsDoNotStandInEachOthersWay() {
        TestImage image = TestImage.of(organization);
        List<String> there = tags("n", 20);
        List<String> back = tags("e", 20);
        image.push(north, organization + "/app", there.get(0));
        for (String tag : there.subList(1, there.size())) {
            north.post(repository + "/tags", Map.of("source_tag", there.get(0), "destination_tag", tag))
                    .statusCode(201);
        }
        send(north, "cn-east-3", there.subList(0, 1));
        await().atMost(ofSeconds(20)).until(() -> statuses(north).equals(List.of("success")));
        for (String tag : back) {
            east.post(repository + "/tags", Map.of("source_tag", there.get(0), "destination_tag", tag))
                    .statusCode(201);
        }

        CompletableFuture.allOf(
                        CompletableFuture.runAsync(() -> send(north, "cn-east-3", there.subList(1, there.size()))),
                        CompletableFuture.runAsync(() -> send(east, "cn-north-4", back)))
                .join();

        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            assertThat(statuses(north)).hasSize(there.size()).containsOnly("success");
            assertThat(statuses(east)).hasSize(back.size()).containsOnly("success");
        });
        int all = there.size() + back.size();
        for (Api region : List.of(north, east)) {
            assertThat(region.get(repository).extract().<Integer>path("num_images"))
                    .isEqualTo(all);
        }
    }

    @Test
    void ofManyCopiesOfOneTagOneCreatesTheRepositoryAndTheTag() {
        TestImage.of(organization).push(north, organization + "/app", "v1");

        CompletableFuture.allOf(IntStream.range(0, 8)
                        .mapToObj(i -> CompletableFuture.runAsync(() -> send(north, "cn-east-3", List.of("v1"))))
                        .toArray(CompletableFuture[]::new))
                .join();

        await().atMost(ofSeconds(30)).untilAsserted(() -> {
            assertThat(statuses(north)).hasSize(8).containsOnly("success", "existed");
            assertThat(Collections.frequency(statuses(north), "success")).isEqualTo(1);
        });
        assertThat(east.get(repository).extract().<Integer>path("num_images")).isEqualTo(1);
    }

    @Test
    void anIndexThatNamesTheSameImagesAgainAndAgainIsSoonCopied() {
        TestImage image = TestImage.of(organization);
        image.push(north, organization + "/app", image.digest());
        String index = pushIndex(TestImage.TYPE, image.manifest());
        index = pushIndex(INDEX, index);
        index = pushIndex(INDEX, index);
        push("deep", pushIndex(INDEX, index));

        send(north, "cn-east-3", List.of("deep"));

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(statuses(north)).containsExactly("success"));
        image.pull(north, "cn-east-3", organization + "/app", image.digest());
    }

    /**
     * Pushes an index that names a manifest two hundred times.
     *
     * @return the index
     */
    private String pushIndex(String type, String manifest) {
        String digest = TestImage.digest(manifest.getBytes(StandardCharsets.UTF_8));
        String entry =
                "{\"mediaType\":\"%s\",\"digest\":\"%s\",\"size\":%d}".formatted(type, digest, manifest.length());
        String index = "{\"schemaVersion\":2,\"mediaType\":\"" + INDEX + "\",\"manifests\":["
                + String.join(",", nCopies(200, entry)) + "]}";
        push(TestImage.digest(index.getBytes(StandardCharsets.UTF_8)), index);
        return index;
    }

    private void push(String reference, String index) {
        north.registry()
                .contentType(INDEX)
                .body(index.getBytes(StandardCharsets.UTF_8))
                .put("/v2/" + organization + "/app/manifests/" + reference)
                .then()
                .statusCode(201);
    }
}
