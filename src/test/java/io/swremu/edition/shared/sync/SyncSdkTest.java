package io.swremu.edition.shared.sync;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateImageSyncRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.CreateManualImageSyncRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteImageSyncRepoRequest;
import com.huaweicloud.sdk.swr.v2.model.ListImageAutoSyncReposDetailsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowRepositoryRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowSyncJobRequest;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Synchronization by the official client. */
@ServerTest
class SyncSdkTest {
    private final Api api;
    private final TestAccount account;

    SyncSdkTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @Test
    void aRuleAndAJobFromBeginningToEnd() {
        SwrClient swr = Sdk.of(api);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        api.in("cn-east-3").createNamespace(organization);
        api.createRepository(organization, "team/app");
        TestImage.of(organization).push(api, organization + "/team/app", "v1");
        var shown = swr.showRepository(
                new ShowRepositoryRequest().withNamespace(organization).withRepository("team$app"));

        var created = swr.createImageSyncRepo(new CreateImageSyncRepoRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withBody(body -> body.withRemoteRegionId("cn-east-3")
                        .withRemoteNamespace(organization)
                        .withSyncAuto(false)
                        .withOverride(true)));
        assertThat(created.getHttpStatusCode()).isEqualTo(200);
        var list = new ListImageAutoSyncReposDetailsRequest()
                .withNamespace(organization)
                .withRepository("team$app");
        assertThat(swr.listImageAutoSyncReposDetails(list).getBody())
                .singleElement()
                .satisfies(rule -> {
                    assertThat(rule.getId()).isPositive();
                    assertThat(rule.getDomainID()).isEqualTo(shown.getDomainId());
                    assertThat(rule.getDomainName()).isEqualTo(account.name());
                    assertThat(rule.getNamespace()).isEqualTo(organization);
                    assertThat(rule.getRepoName()).isEqualTo("team/app");
                    assertThat(rule.getRemoteRegionId()).isEqualTo("cn-east-3");
                    assertThat(rule.getRemoteNamespace()).isEqualTo(organization);
                    assertThat(rule.getSyncAuto()).isFalse();
                    assertThat(rule.getOverride()).isTrue();
                    assertThat(Instant.parse(rule.getCreatedAt())).isNotNull();
                    assertThat(Instant.parse(rule.getUpdatedAt())).isNotNull();
                });

        var sent = swr.createManualImageSyncRepo(new CreateManualImageSyncRepoRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withBody(body -> body.withImageTag(List.of("v1"))
                        .withRemoteRegionId("cn-east-3")
                        .withRemoteNamespace(organization)
                        .withOverride(false)));
        assertThat(sent.getBody()).isEmpty();
        var jobs = new ShowSyncJobRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withFilter("limit::10|offset::0|order::desc");
        await().atMost(ofSeconds(20))
                .untilAsserted(() -> assertThat(swr.showSyncJob(jobs).getBody())
                        .singleElement()
                        .satisfies(job -> assertThat(job.getStatus()).isEqualTo("success")));
        var answer = swr.showSyncJob(jobs);
        assertThat(answer.getContentRange()).isEqualTo("0-1/1");
        var job = answer.getBody().get(0);
        assertThat(job.getId()).isPositive();
        assertThat(job.getDomainID()).isEqualTo(shown.getDomainId());
        assertThat(job.getDomainName()).isEqualTo(account.name());
        assertThat(job.getNamespace()).isEqualTo(organization);
        assertThat(job.getRepoName()).isEqualTo("team/app");
        assertThat(job.getTag()).isEqualTo("v1");
        assertThat(job.getRemoteRegionId()).isEqualTo("cn-east-3");
        assertThat(job.getRemoteNamespace()).isEqualTo(organization);
        assertThat(job.getOverride()).isFalse();
        assertThat(job.getSyncOperatorId()).isEqualTo(shown.getCreatorId());
        assertThat(job.getSyncOperatorName()).isEqualTo("test");
        assertThat(Instant.parse(job.getUpdatedAt())).isAfterOrEqualTo(Instant.parse(job.getCreatedAt()));

        var deletion = new DeleteImageSyncRepoRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withBody(body -> body.withRemoteRegionId("cn-east-3").withRemoteNamespace(organization));
        assertThat(swr.deleteImageSyncRepo(deletion).getHttpStatusCode()).isEqualTo(200);
        assertThat(swr.listImageAutoSyncReposDetails(list).getBody()).isEmpty();
        Sdk.assertRefused(() -> swr.deleteImageSyncRepo(deletion), 400, "SVCSTG.SWR.4001158");
    }
}
