package io.swremu;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofHours;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.awaitility.Awaitility.await;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateImageSyncRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateNamespaceAuthRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoDomainsRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateRetentionRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateTriggerRequest;
import com.huaweicloud.sdk.swr.v2.model.ListNamespacesRequest;
import com.huaweicloud.sdk.swr.v2.model.ListQuotasRequest;
import com.huaweicloud.sdk.swr.v2.model.ListReposDetailsRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRepositoryTagsRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRetentionHistoriesRequest;
import com.huaweicloud.sdk.swr.v2.model.ListSharedReposDetailsRequest;
import com.huaweicloud.sdk.swr.v2.model.ReportData;
import com.huaweicloud.sdk.swr.v2.model.RetentionLog;
import com.huaweicloud.sdk.swr.v2.model.Rule;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainOverviewRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainResourceReportsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainResourceReportsRequest.FrequencyEnum;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainResourceReportsRequest.ResourceTypeEnum;
import com.huaweicloud.sdk.swr.v2.model.ShowQuota;
import com.huaweicloud.sdk.swr.v2.model.ShowReposResp;
import com.huaweicloud.sdk.swr.v2.model.ShowReposTagResp;
import com.huaweicloud.sdk.swr.v2.model.ShowSyncJobRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowTriggerRequest;
import com.huaweicloud.sdk.swr.v2.model.SyncJob;
import com.huaweicloud.sdk.swr.v2.model.TagSelector;
import com.huaweicloud.sdk.swr.v2.model.TriggerHistories;
import com.huaweicloud.sdk.swr.v2.model.UserAuth;
import io.restassured.response.Response;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.Sdk;
import io.swremu.testing.TestImage;
import io.swremu.testing.WebhookReceiver;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * A team's week, played by the official client and by registry requests: two accounts, pushes, a share that ends, a
 * trigger that fires, an image that appears in a second region, a retention run that removes the right tag. At its end
 * every number is counted again from what the registry holds.
 */
@Tag("slow")
class StoryTest {
    private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
    private static final String BOB = "0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b0b";
    private static final String WEB = "team/web";
    private static final String TOOLS = "team/tools/build";

    private final MovableClock clock = new MovableClock(MONDAY);
    private WebhookReceiver receiver;
    private RunningServer server;
    private SwrClient alice;
    private SwrClient aliceInTheEast;
    private SwrClient erin;

    @BeforeEach
    void start() {
        receiver = WebhookReceiver.answering(() -> 204);
        server = RunningServer.at(
                clock,
                "--swr.auth.max-clock-skew=0",
                "--swr.trigger.webhook=" + receiver.url(),
                "--swr.iam.accounts[0].name=acme",
                "--swr.iam.accounts[0].users[0].name=alice",
                "--swr.iam.accounts[0].users[0].access-key=AKALICE",
                "--swr.iam.accounts[0].users[0].secret-key=sk-alice",
                "--swr.iam.accounts[0].users[1].name=bob",
                "--swr.iam.accounts[0].users[1].id=" + BOB,
                "--swr.iam.accounts[0].users[1].access-key=AKBOB",
                "--swr.iam.accounts[1].name=globex",
                "--swr.iam.accounts[1].users[0].name=erin",
                "--swr.iam.accounts[1].users[0].access-key=AKERIN");
        alice = client("AKALICE", project("AKALICE", "cn-north-4"));
        aliceInTheEast = client("AKALICE", project("AKALICE", "cn-east-3"));
        erin = client("AKERIN", project("AKERIN", "cn-north-4"));
    }

    @AfterEach
    void stop() {
        server.close();
        receiver.close();
    }

    private SwrClient client(String accessKey, String project) {
        return SwrClient.newBuilder()
                .withCredential(
                        new BasicCredentials().withAk(accessKey).withSk("any").withProjectId(project))
                .withEndpoints(List.of("http://localhost:" + server.port()))
                .build();
    }

    private String project(String accessKey, String region) {
        return server.api()
                .as(accessKey)
                .get("/v3/projects?name=" + region)
                .extract()
                .path("projects[0].id");
    }

    @Test
    void aTeamsWeek() {
        onMondayTheTeamBegins();
        clock.move(ofDays(1));
        onTuesdayTheFirstReleaseIsDeployed();
        clock.move(ofDays(2));
        onThursdayTheShareHasEnded();
        clock.move(ofDays(1));
        onFridayOldTagsAreRemoved();
        clock.move(ofDays(2));
        onSundayEveryNumberIsRight();
    }

    private void onMondayTheTeamBegins() {
        alice.createNamespace(Sdk.createNamespace("team"));
        aliceInTheEast.createNamespace(Sdk.createNamespace("team"));
        alice.createNamespaceAuth(new CreateNamespaceAuthRequest()
                .withNamespace("team")
                .withBody(List.of(
                        new UserAuth().withUserId(BOB).withUserName("bob").withAuth(UserAuth.AuthEnum.NUMBER_3))));
        push(WEB, "1.0");
        clock.move(ofHours(1));
        push(WEB, "1.1");
        push(TOOLS, "1");
        alice.createTrigger(new CreateTriggerRequest()
                .withNamespace("team")
                .withRepository("web")
                .withBody(body -> body.withName("deploy")
                        .withAction("update")
                        .withAppType("deployments")
                        .withApplication("web")
                        .withClusterId("c-1")
                        .withClusterNs("default")
                        .withTriggerMode("cce")
                        .withTriggerType("regular")
                        .withCondition("^2\\..*")
                        .withEnable("true")));
        alice.createRepoDomains(new CreateRepoDomainsRequest()
                .withNamespace("team")
                .withRepository("web")
                .withBody(body ->
                        body.withAccessDomain("globex").withPermit("read").withDeadline("2026-03-04T00:00:00Z")));
        alice.createImageSyncRepo(new CreateImageSyncRepoRequest()
                .withNamespace("team")
                .withRepository("web")
                .withBody(body -> body.withRemoteRegionId("cn-east-3")
                        .withRemoteNamespace("team")
                        .withSyncAuto(true)
                        .withOverride(false)));
    }

    private void onTuesdayTheFirstReleaseIsDeployed() {
        push(WEB, "2.0");

        await().atMost(ofSeconds(20)).until(() -> receiver.events().size() == 1);
        assertThat(receiver.events().get(0).path("tag").asString()).isEqualTo("2.0");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(history())
                        .extracting(TriggerHistories::getTag, TriggerHistories::getResult)
                        .containsExactly(tuple("2.0", "success")));

        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(jobs())
                        .extracting(SyncJob::getTag, SyncJob::getStatus, SyncJob::getSyncOperatorName)
                        .containsExactly(tuple("2.0", "success", "bob")));
        assertThat(tags(aliceInTheEast, "web"))
                .as("what was there before the rule is not copied")
                .extracting(ShowReposTagResp::getTag, ShowReposTagResp::getDigest)
                .containsExactly(tuple("2.0", image(WEB, "2.0").digest()));
        assertThat(image(WEB, "2.0").pull(server.api().as("AKALICE"), "cn-east-3", WEB, "2.0"))
                .isEqualTo(image(WEB, "2.0").size());

        assertThat(image(WEB, "2.0").pull(server.api().as("AKERIN"), "cn-north-4", WEB, "2.0"))
                .as("the other account may pull")
                .isEqualTo(image(WEB, "2.0").size());
        assertThat(sharedWithErin())
                .extracting(ShowReposResp::getName, ShowReposResp::getStatus)
                .containsExactly(tuple("web", true));
    }

    private void onThursdayTheShareHasEnded() {
        push(WEB, "2.1");
        await().atMost(ofSeconds(20)).until(() -> receiver.events().size() == 2);
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(jobs())
                        .extracting(SyncJob::getTag, SyncJob::getStatus)
                        .containsExactly(tuple("2.1", "success"), tuple("2.0", "success")));

        assertThat(manifest("AKERIN", WEB, "2.1").statusCode()).isEqualTo(403);
        assertThat(sharedWithErin())
                .extracting(ShowReposResp::getName, ShowReposResp::getStatus)
                .containsExactly(tuple("web", false));
    }

    private void onFridayOldTagsAreRemoved() {
        alice.createRetention(new CreateRetentionRequest()
                .withNamespace("team")
                .withRepository("web")
                .withBody(body -> body.withAlgorithm("or")
                        .withRules(List.of(new Rule()
                                .withTemplate(Rule.TemplateEnum.TAG_RULE)
                                .withParams(Map.of("num", "2"))
                                .withTagSelectors(List.of(
                                        new TagSelector().withKind("label").withPattern("1.0")))))));

        assertThat(tags(alice, "web")).extracting(ShowReposTagResp::getTag).containsExactly("2.1", "2.0", "1.0");
        var log = alice.listRetentionHistories(
                new ListRetentionHistoriesRequest().withNamespace("team").withRepository("web"));
        assertThat(log.getRetentionLog()).extracting(RetentionLog::getTag).containsExactly("1.1");
        assertThat(receiver.events()).as("a retention run fires no trigger").hasSize(2);
    }

    private void onSundayEveryNumberIsRight() {
        Map<String, List<TestImage>> held = Map.of(
                "web", List.of(image(WEB, "2.1"), image(WEB, "2.0"), image(WEB, "1.0")),
                "tools/build", List.of(image(TOOLS, "1")));
        Map<String, Long> blobs = new HashMap<>();
        held.values().forEach(images -> images.forEach(image -> blobs.putAll(image.blobs())));
        long stored = blobs.values().stream().mapToLong(Long::longValue).sum();

        var listed = alice.listReposDetails(new ListReposDetailsRequest()).getBody();
        assertThat(listed).extracting(ShowReposResp::getName).containsExactlyInAnyOrderElementsOf(held.keySet());
        for (ShowReposResp repository : listed) {
            List<TestImage> images = held.getOrDefault(repository.getName(), List.of());
            Map<String, Long> own = new HashMap<>();
            images.forEach(image -> own.putAll(image.blobs()));
            assertThat(repository.getNumImages()).isEqualTo(images.size());
            assertThat(repository.getTags()).hasSize(images.size());
            assertThat(repository.getSize())
                    .isEqualTo(own.values().stream().mapToLong(Long::longValue).sum());
            assertThat(tags(alice, repository.getName()))
                    .extracting(ShowReposTagResp::getDigest)
                    .containsExactlyElementsOf(
                            images.stream().map(TestImage::digest).toList());
        }
        assertThat(listed).extracting(ShowReposResp::getTotalRange).containsOnly(2L);
        assertThat(alice.listNamespaces(new ListNamespacesRequest()).getNamespaces())
                .hasSize(1);

        var quotas = alice.listQuotas(new ListQuotasRequest()).getQuotas();
        assertThat(quotas)
                .extracting(ShowQuota::getQuotaKey, ShowQuota::getUsed)
                .containsExactly(tuple("namespace", 1));

        var overview = alice.showDomainOverview(new ShowDomainOverviewRequest());
        assertThat(overview.getNamspaceNum()).isEqualTo(1);
        assertThat(overview.getRepoNum()).isEqualTo(2);
        assertThat(overview.getImageNum()).isEqualTo(4);
        assertThat(overview.getStoreSpace()).isEqualTo(mebibytes(stored));
        long pulled = image(WEB, "2.0").size(); // erin's; the pull in the east is counted there
        assertThat(overview.getDownflowSize()).isEqualTo(mebibytes(pulled));

        assertThat(report(ResourceTypeEnum.STORE).get(29).getValue()).isEqualTo(mebibytes(stored));
        Map<String, Double> downflow = new HashMap<>();
        report(ResourceTypeEnum.DOWNFLOW).forEach(day -> downflow.put(day.getDate(), day.getValue()));
        assertThat(downflow).hasSize(30);
        assertThat(downflow.get("2026-03-03")).isEqualTo(mebibytes(pulled));
        assertThat(downflow.values().stream().mapToDouble(Double::doubleValue).sum())
                .isEqualTo(mebibytes(pulled));
    }

    private List<ReportData> report(ResourceTypeEnum type) {
        return alice.showDomainResourceReports(new ShowDomainResourceReportsRequest()
                        .withResourceType(type)
                        .withFrequency(FrequencyEnum.DAILY))
                .getBody();
    }

    private static double mebibytes(long bytes) {
        return Math.round(bytes * 100.0 / (1 << 20)) / 100.0;
    }

    /** Each image has a layer of about a quarter of a mebibyte, and its base in common with the others. */
    private static TestImage image(String repository, String tag) {
        return TestImage.of(repository + " " + tag, 300_000);
    }

    private void push(String repository, String tag) {
        image(repository, tag).push(server.api().as("AKBOB"), repository, tag);
    }

    private Response manifest(String accessKey, String repository, String tag) {
        return server.api().as(accessKey).registry().get("/v2/" + repository + "/manifests/" + tag);
    }

    private List<TriggerHistories> history() {
        return alice.showTrigger(new ShowTriggerRequest()
                        .withNamespace("team")
                        .withRepository("web")
                        .withTrigger("deploy"))
                .getTriggerHistory();
    }

    private List<SyncJob> jobs() {
        return alice.showSyncJob(new ShowSyncJobRequest()
                        .withNamespace("team")
                        .withRepository("web")
                        .withFilter("limit::10|offset::0"))
                .getBody();
    }

    private List<ShowReposResp> sharedWithErin() {
        return erin.listSharedReposDetails(new ListSharedReposDetailsRequest().withCenter("thirdparty"))
                .getBody();
    }

    private static List<ShowReposTagResp> tags(SwrClient client, String repository) {
        return client.listRepositoryTags(new ListRepositoryTagsRequest()
                        .withNamespace("team")
                        .withRepository(repository.replace('/', '$')))
                .getBody();
    }
}
