package io.swremu.edition.shared.sync;

import static io.swremu.testing.Refusal.refusal;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Images that are copied into another region. */
@ServerTest
class SyncImageTest {
    private static final String ALICE = "AKALICE0000000000001";
    private static final String LATEST = "/sync_job?filter=limit::10%7Coffset::0";

    @LocalServerPort
    private int port;

    private Api alice;
    private Api east;
    private String organization;
    private String repository;

    @BeforeEach
    void createOrganizations() {
        alice = Api.on(port).as(ALICE);
        east = alice.in("cn-east-3");
        organization = Fresh.name();
        repository = "/v2/manage/namespaces/" + organization + "/repos/team$app";
        alice.createNamespace(organization);
        east.createNamespace(organization);
        alice.post(
                        "/v2/manage/namespaces/" + organization + "/repos",
                        Map.of("repository", "team/app", "is_public", true, "category", "database"))
                .statusCode(201);
    }

    private TestImage push(String accessKey, String tag) {
        TestImage image = TestImage.of(organization + tag);
        image.push(port, accessKey, organization + "/team/app", tag);
        return image;
    }

    private void rule(boolean automatic, boolean override) {
        alice.post(
                        repository + "/sync_repo",
                        Map.of(
                                "remoteRegionId", "cn-east-3",
                                "remoteNamespace", organization,
                                "syncAuto", automatic,
                                "override", override))
                .statusCode(200);
    }

    private void send(Api caller, boolean override, String namespace, String... tags) {
        caller.post(
                        repository + "/sync_images",
                        Map.of(
                                "imageTag", tags,
                                "remoteRegionId", "cn-east-3",
                                "remoteNamespace", namespace,
                                "override", override))
                .statusCode(200)
                .body("", empty());
    }

    private void awaitJobs(String... statuses) {
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> alice.get(repository + LATEST).body("status", equalTo(List.of(statuses))));
    }

    @Test
    void aTagIsCopiedOnDemandAndCanBePulledThere() {
        TestImage image = push(ALICE, "v1");
        send(alice, false, organization, "v1");
        awaitJobs("success");

        east.get(repository + "/tags")
                .statusCode(200)
                .body("Tag", contains("v1"))
                .body("digest", contains(image.digest()))
                .body("size", contains((int) image.size()));
        east.get(repository)
                .body("category", equalTo("database"))
                .body("is_public", equalTo(false))
                .body("num_images", equalTo(1))
                .body("size", equalTo((int) image.size()))
                .body("creator_name", equalTo("alice"));
        assertThat(image.pull(port, "cn-east-3", ALICE, organization + "/team/app", "v1"))
                .isEqualTo(image.size());
    }

    @Test
    void aJobIsListedWithEveryField() {
        push(ALICE, "v1");
        send(alice, true, organization, "v1");
        awaitJobs("success");
        alice.get(repository + LATEST)
                .header("Content-Range", "0-1/1")
                .body("[0].namespace", equalTo(organization))
                .body("[0].repoName", equalTo("team/app"))
                .body("[0].tag", equalTo("v1"))
                .body("[0].domainName", equalTo("acme"))
                .body("[0].remoteRegionId", equalTo("cn-east-3"))
                .body("[0].remoteNamespace", equalTo(organization))
                .body("[0].override", equalTo(true))
                .body("[0].syncOperatorName", equalTo("alice"));
    }

    @Test
    void anIndexComesWithAllItsImages() {
        TestImage one = TestImage.of(organization + "one");
        TestImage two = TestImage.of(organization + "two");
        one.push(port, ALICE, organization + "/team/app", one.digest());
        two.push(port, ALICE, organization + "/team/app", two.digest());
        String type = "application/vnd.oci.image.index.v1+json";
        String index = """
                {"schemaVersion":2,"mediaType":"%s","manifests":[
                 {"mediaType":"%s","digest":"%s","size":%d,"platform":{"os":"linux","architecture":"amd64"}},
                 {"mediaType":"%s","digest":"%s","size":%d,"platform":{"os":"linux","architecture":"arm64"}}]}""".formatted(
                        type,
                        TestImage.TYPE,
                        one.digest(),
                        one.manifest().length(),
                        TestImage.TYPE,
                        two.digest(),
                        two.manifest().length());
        TestImage.request(port, ALICE)
                .contentType(type)
                .body(index.getBytes(StandardCharsets.UTF_8))
                .put("/v2/" + organization + "/team/app/manifests/multi")
                .then()
                .statusCode(201);

        send(alice, false, organization, "multi");
        awaitJobs("success");

        east.get(repository + "/tags").body("tag_type", contains(1)).body("size", contains((int)
                (one.size() + two.size())));
        TestImage.request(port, "cn-east-3", ALICE)
                .get("/v2/" + organization + "/team/app/manifests/multi")
                .then()
                .statusCode(200)
                .contentType(type)
                .body(equalTo(index));
        one.pull(port, "cn-east-3", ALICE, organization + "/team/app", one.digest());
        two.pull(port, "cn-east-3", ALICE, organization + "/team/app", two.digest());
    }

    @Test
    void aRuleCopiesWhatIsPushedFromThenOn() {
        push(ALICE, "before");
        rule(true, false);
        push(ALICE, "after");
        awaitJobs("success");
        alice.post(repository + "/tags", Map.of("source_tag", "after", "destination_tag", "stable"))
                .statusCode(201);
        awaitJobs("success", "success");
        east.get(repository + "/tags").body("Tag", contains("stable", "after"));
    }

    @Test
    void aRuleThatIsNotAutomaticCopiesNothing() {
        rule(false, false);
        push(ALICE, "v1");
        alice.get(repository + LATEST)
                .statusCode(200)
                .header("Content-Range", "0-0/0")
                .body("", empty());
    }

    @Test
    void whoPushesNeedsNoRightInTheTargetButTheOperatorIsNamed() {
        rule(true, false);
        alice.post(
                        "/v2/manage/namespaces/" + organization + "/access",
                        List.of(Map.of("user_id", "0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d0d", "user_name", "dave", "auth", 3)))
                .statusCode(201);
        push("AKDAVE", "v1");
        awaitJobs("success");
        alice.get(repository + LATEST).body("[0].syncOperatorName", equalTo("dave"));

        send(Api.on(port).as("AKDAVE"), true, organization, "v1");
        awaitJobs("failed", "success");
    }

    @Test
    void aTagThatIsThereStaysUnlessItMayBeReplaced() {
        push(ALICE, "v1");
        send(alice, false, organization, "v1");
        awaitJobs("success");
        send(alice, true, organization, "v1");
        awaitJobs("existed", "success");

        TestImage other = TestImage.of(organization + "other");
        other.push(port, ALICE, organization + "/team/app", "v1");
        send(alice, false, organization, "v1");
        awaitJobs("existed", "existed", "success");
        east.get(repository + "/tags/v1")
                .body("digest", equalTo(TestImage.of(organization + "v1").digest()));

        send(alice, true, organization, "v1");
        awaitJobs("success", "existed", "existed", "success");
        east.get(repository + "/tags/v1").body("digest", equalTo(other.digest()));
    }

    @Test
    void whatCannotArriveIsAFailedJobAndNoRefusal() {
        push(ALICE, "v1");
        send(alice, false, "nowhere-" + organization, "v1");
        awaitJobs("failed");
        send(alice, false, organization, "missing");
        awaitJobs("failed", "failed");
        String foreign = Fresh.name();
        Api.on(port).as("AKERIN").in("cn-east-3").createNamespace(foreign);
        send(alice, false, foreign, "v1");
        awaitJobs("failed", "failed", "failed");
        east.get(repository).spec(refusal("4040010"));
    }

    @Test
    void anArrivalSetsNoRuleOfItsTargetInMotion() {
        east.post(
                        "/v2/manage/namespaces/" + organization + "/repos",
                        Map.of("repository", "team/app", "is_public", false))
                .statusCode(201);
        east.post(
                        repository + "/sync_repo",
                        Map.of("remoteRegionId", "cn-north-4", "remoteNamespace", organization, "syncAuto", true))
                .statusCode(200);
        rule(true, true);
        push(ALICE, "v1");
        awaitJobs("success");
        east.get(repository + LATEST).body("", empty());
    }

    @Test
    void anArrivalFiresTheTriggersOfItsTarget() {
        east.createRepository(organization, "team/app");
        east.post(repository + "/triggers", """
                        {"name":"deploy","action":"update","app_type":"deployments","application":"web",
                         "cluster_ns":"default","cluster_id":"c-1","trigger_type":"all","condition":".*","enable":"true"}""").statusCode(201);
        push(ALICE, "v1");
        send(alice, false, organization, "v1");
        awaitJobs("success");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> east.get(repository + "/triggers/deploy")
                        .body("trigger_history.tag", contains("v1"))
                        .body("trigger_history.result", contains("success")));
    }

    @Test
    void anotherOrganizationOfTheSameRegionIsATarget() {
        TestImage image = push(ALICE, "v1");
        String other = Fresh.name();
        alice.createNamespace(other);
        alice.post(
                        repository + "/sync_images",
                        Map.of("imageTag", List.of("v1"), "remoteRegionId", "cn-north-4", "remoteNamespace", other))
                .statusCode(200);
        awaitJobs("success");
        image.pull(port, "cn-north-4", ALICE, other + "/team/app", "v1");
    }

    @Test
    void aRequestNamesAThousandTagsAtMost() {
        String[] tags = IntStream.rangeClosed(0, 1000).mapToObj(i -> "t" + i).toArray(String[]::new);
        alice.post(
                        repository + "/sync_images",
                        Map.of("imageTag", tags, "remoteRegionId", "cn-east-3", "remoteNamespace", organization))
                .spec(refusal("4001025"));
        alice.get(repository + LATEST).body("", empty());
    }

    @Test
    void jobsArePagedInBothOrders() {
        push(ALICE, "a");
        push(ALICE, "b");
        push(ALICE, "c");
        send(alice, false, organization, "a", "b", "b", "c");
        String jobs = repository + "/sync_job";
        alice.get(jobs + "?filter=limit::2%7Coffset::0%7Corder::asc")
                .header("Content-Range", "0-2/3")
                .body("tag", contains("a", "b"));
        alice.get(jobs + "?filter=limit::2%7Coffset::2%7Corder::desc").body("tag", contains("a"));
        alice.get(jobs + "?limit=1&offset=1&order=asc").body("tag", contains("b"));
        alice.get(jobs + "?filter=limit::2%7Coffset::3")
                .header("Content-Range", "3-0/3")
                .body("", empty());
    }

    @ParameterizedTest
    @CsvSource({
        "order=asc, 4001014",
        "filter=, 4001014",
        "limit=1, 4001014",
        "filter=limit::1, 4001035",
        "filter=offset::1, 4001035",
        "filter=limit, 4001035",
        "filter=limit::0%7Coffset::0, 4000056",
        "filter=limit::1%7Coffset::-1, 4001025",
        "filter=limit::1%7Coffset::0%7Corder::up, 4001096"
    })
    void theListOfJobsNeedsAPage(String query, String code) {
        alice.get(repository + "/sync_job?" + query).spec(refusal(code));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "{}; 4001014",
                "{\"imageTag\":[],\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\"}; 4001014",
                "{\"imageTag\":[\"\"],\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\"}; 4001014",
                "{\"imageTag\":[\"a b\"],\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\"}; 4009021",
                "{\"imageTag\":\"v1\",\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"there\"}; 4000014",
                "{\"imageTag\":[\"v1\"],\"remoteRegionId\":\"mars-1\",\"remoteNamespace\":\"there\"}; 5001101",
                "{\"imageTag\":[\"v1\"],\"remoteRegionId\":\"cn-east-3\",\"remoteNamespace\":\"UPPER\"}; 4001028"
            })
    void whatIsNotDocumentedIsRefused(String body, String code) {
        alice.post(repository + "/sync_images", body).spec(refusal(code));
    }
}
