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
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Images that are copied into another region. */
@ServerTest
class SyncImageTest {
    private static final String LATEST = "/sync_job?filter=limit::10%7Coffset::0";

    private final Api api;
    private final TestAccount account;

    private Api east;
    private String organization;
    private String repository;

    SyncImageTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void createOrganizations() {
        east = api.in("cn-east-3");
        organization = Fresh.name();
        repository = "/v2/manage/namespaces/" + organization + "/repos/team$app";
        api.createNamespace(organization);
        east.createNamespace(organization);
        api.post(
                        "/v2/manage/namespaces/" + organization + "/repos",
                        Map.of("repository", "team/app", "is_public", true, "category", "database"))
                .statusCode(201);
    }

    private TestImage push(Api user, String tag) {
        TestImage image = TestImage.of(organization + tag);
        image.push(user, organization + "/team/app", tag);
        return image;
    }

    private void rule(boolean automatic, boolean override) {
        api.post(
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
                .untilAsserted(() -> api.get(repository + LATEST).body("status", equalTo(List.of(statuses))));
    }

    @Test
    void aTagIsCopiedOnDemandAndCanBePulledThere() {
        TestImage image = push(api, "v1");
        send(api, false, organization, "v1");
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
                .body("creator_name", equalTo("test"));
        assertThat(image.pull(api, "cn-east-3", organization + "/team/app", "v1"))
                .isEqualTo(image.size());
    }

    @Test
    void aJobIsListedWithEveryField() {
        push(api, "v1");
        send(api, true, organization, "v1");
        awaitJobs("success");
        api.get(repository + LATEST)
                .header("Content-Range", "0-1/1")
                .body("[0].namespace", equalTo(organization))
                .body("[0].repoName", equalTo("team/app"))
                .body("[0].tag", equalTo("v1"))
                .body("[0].domainName", equalTo(account.name()))
                .body("[0].remoteRegionId", equalTo("cn-east-3"))
                .body("[0].remoteNamespace", equalTo(organization))
                .body("[0].override", equalTo(true))
                .body("[0].syncOperatorName", equalTo("test"));
    }

    @Test
    void anIndexComesWithAllItsImages() {
        TestImage one = TestImage.of(organization + "one");
        TestImage two = TestImage.of(organization + "two");
        one.push(api, organization + "/team/app", one.digest());
        two.push(api, organization + "/team/app", two.digest());
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
        api.registry()
                .contentType(type)
                .body(index.getBytes(StandardCharsets.UTF_8))
                .put("/v2/" + organization + "/team/app/manifests/multi")
                .then()
                .statusCode(201);

        send(api, false, organization, "multi");
        awaitJobs("success");

        east.get(repository + "/tags").body("tag_type", contains(1)).body("size", contains((int)
                (one.size() + two.size())));
        api.registry("cn-east-3")
                .get("/v2/" + organization + "/team/app/manifests/multi")
                .then()
                .statusCode(200)
                .contentType(type)
                .body(equalTo(index));
        one.pull(api, "cn-east-3", organization + "/team/app", one.digest());
        two.pull(api, "cn-east-3", organization + "/team/app", two.digest());
    }

    @Test
    void aRuleCopiesWhatIsPushedFromThenOn() {
        push(api, "before");
        rule(true, false);
        push(api, "after");
        awaitJobs("success");
        api.post(repository + "/tags", Map.of("source_tag", "after", "destination_tag", "stable"))
                .statusCode(201);
        awaitJobs("success", "success");
        east.get(repository + "/tags").body("Tag", contains("stable", "after"));
    }

    @Test
    void aRuleThatIsNotAutomaticCopiesNothing() {
        rule(false, false);
        push(api, "v1");
        api.get(repository + LATEST)
                .statusCode(200)
                .header("Content-Range", "0-0/0")
                .body("", empty());
    }

    @Test
    void whoPushesNeedsNoRightInTheTargetButTheOperatorIsNamed() {
        rule(true, false);
        api.post(
                        "/v2/manage/namespaces/" + organization + "/access",
                        List.of(Map.of("user_id", account.idOf("dave"), "user_name", "dave", "auth", 3)))
                .statusCode(201);
        push(account.user("dave"), "v1");
        awaitJobs("success");
        api.get(repository + LATEST).body("[0].syncOperatorName", equalTo("dave"));

        send(account.user("dave"), true, organization, "v1");
        awaitJobs("failed", "success");
    }

    @Test
    void aTagThatIsThereStaysUnlessItMayBeReplaced() {
        push(api, "v1");
        send(api, false, organization, "v1");
        awaitJobs("success");
        send(api, true, organization, "v1");
        awaitJobs("existed", "success");

        TestImage other = TestImage.of(organization + "other");
        other.push(api, organization + "/team/app", "v1");
        send(api, false, organization, "v1");
        awaitJobs("existed", "existed", "success");
        east.get(repository + "/tags/v1")
                .body("digest", equalTo(TestImage.of(organization + "v1").digest()));

        send(api, true, organization, "v1");
        awaitJobs("success", "existed", "existed", "success");
        east.get(repository + "/tags/v1").body("digest", equalTo(other.digest()));
    }

    @Test
    void whatCannotArriveIsAFailedJobAndNoRefusal() {
        push(api, "v1");
        send(api, false, "nowhere-" + organization, "v1");
        awaitJobs("failed");
        send(api, false, organization, "missing");
        awaitJobs("failed", "failed");
        String foreign = Fresh.name();
        account.stranger().in("cn-east-3").createNamespace(foreign);
        send(api, false, foreign, "v1");
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
        push(api, "v1");
        awaitJobs("success");
        east.get(repository + LATEST).body("", empty());
    }

    @Test
    void anArrivalFiresTheTriggersOfItsTarget() {
        east.createRepository(organization, "team/app");
        east.post(repository + "/triggers", """
                        {"name":"deploy","action":"update","app_type":"deployments","application":"web",
                         "cluster_ns":"default","cluster_id":"c-1","trigger_type":"all","condition":".*","enable":"true"}""").statusCode(201);
        push(api, "v1");
        send(api, false, organization, "v1");
        awaitJobs("success");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> east.get(repository + "/triggers/deploy")
                        .body("trigger_history.tag", contains("v1"))
                        .body("trigger_history.result", contains("success")));
    }

    @Test
    void anotherOrganizationOfTheSameRegionIsATarget() {
        TestImage image = push(api, "v1");
        String other = Fresh.name();
        api.createNamespace(other);
        api.post(
                        repository + "/sync_images",
                        Map.of("imageTag", List.of("v1"), "remoteRegionId", "cn-north-4", "remoteNamespace", other))
                .statusCode(200);
        awaitJobs("success");
        image.pull(api, "cn-north-4", other + "/team/app", "v1");
    }

    @Test
    void aRequestNamesAThousandTagsAtMost() {
        String[] tags = IntStream.rangeClosed(0, 1000).mapToObj(i -> "t" + i).toArray(String[]::new);
        api.post(
                        repository + "/sync_images",
                        Map.of("imageTag", tags, "remoteRegionId", "cn-east-3", "remoteNamespace", organization))
                .spec(refusal("4001025"));
        api.get(repository + LATEST).body("", empty());
    }

    @Test
    void jobsArePagedInBothOrders() {
        push(api, "a");
        push(api, "b");
        push(api, "c");
        send(api, false, organization, "a", "b", "b", "c");
        String jobs = repository + "/sync_job";
        api.get(jobs + "?filter=limit::2%7Coffset::0%7Corder::asc")
                .header("Content-Range", "0-2/3")
                .body("tag", contains("a", "b"));
        api.get(jobs + "?filter=limit::2%7Coffset::2%7Corder::desc").body("tag", contains("a"));
        api.get(jobs + "?limit=1&offset=1&order=asc").body("tag", contains("b"));
        api.get(jobs + "?filter=limit::2%7Coffset::3")
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
        api.get(repository + "/sync_job?" + query).spec(refusal(code));
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
        api.post(repository + "/sync_images", body).spec(refusal(code));
    }
}
