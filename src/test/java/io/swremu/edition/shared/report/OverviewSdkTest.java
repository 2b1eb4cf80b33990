package io.swremu.edition.shared.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.huaweicloud.sdk.core.auth.BasicCredentials;
import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.ListQuotasRequest;
import com.huaweicloud.sdk.swr.v2.model.ListQuotasResponse;
import com.huaweicloud.sdk.swr.v2.model.ReportData;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainOverviewRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainOverviewResponse;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainResourceReportsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainResourceReportsRequest.FrequencyEnum;
import com.huaweicloud.sdk.swr.v2.model.ShowDomainResourceReportsRequest.ResourceTypeEnum;
import com.huaweicloud.sdk.swr.v2.model.ShowShareFeatureGatesRequest;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Quotas, figures and feature gates, as the official Java SDK sees them. */
@ServerTest
class OverviewSdkTest {
    private static final String REGION = "cn-east-3";
    private static final int LAYER_BYTES = 2_500_000;
    private static final double LAYER_MEGABYTES = 2.38;

    private final int port;
    private final Api api;
    private final TestAccount account;

    private Api erin;
    private Map<String, String> project;
    private SwrClient swr;

    OverviewSdkTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void connect() {
        erin = account.stranger();
        project = erin.get("/v3/projects?name=" + REGION).extract().path("projects[0]");
        swr = client(new BasicCredentials().withProjectId(project.get("id")));
    }

    private SwrClient client(BasicCredentials credentials) {
        return SwrClient.newBuilder()
                .withCredential(credentials.withAk(erin.accessKey()).withSk("any"))
                .withEndpoints(List.of("http://localhost:" + port))
                .build();
    }

    private ShowDomainOverviewResponse overview() {
        return swr.showDomainOverview(new ShowDomainOverviewRequest());
    }

    private List<ReportData> report(ResourceTypeEnum resource) {
        var request = new ShowDomainResourceReportsRequest()
                .withResourceType(resource)
                .withFrequency(FrequencyEnum.DAILY);
        return swr.showDomainResourceReports(request).getBody();
    }

    private double today(ResourceTypeEnum resource) {
        return report(resource).get(29).getValue();
    }

    @Test
    void everyFigureGrowsByWhatIsCreatedPushedAndPulled() {
        var before = overview();
        double storedBefore = today(ResourceTypeEnum.STORE);
        double pulledBefore = today(ResourceTypeEnum.DOWNFLOW);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        swr.createRepo(Sdk.createRepo(
                organization, body -> body.withRepository("empty").withIsPublic(false)));
        var image = new TestImage(TestImage.of(organization).config(), layer(organization));
        pushToRegion(image, organization + "/app", "v1");
        pushToRegion(image, organization + "/app", "v2");
        inRegion()
                .get("/v2/" + organization + "/app/blobs/" + TestImage.digest(image.layer()))
                .then()
                .statusCode(200);

        var after = overview();

        assertThat(after.getHttpStatusCode()).isEqualTo(200);
        assertThat(after.getDomainId()).isEqualTo(project.get("domain_id"));
        assertThat(after.getDomainName()).isEqualTo(account.nameOfStrangers());
        assertThat(after.getNamspaceNum()).isEqualTo(before.getNamspaceNum() + 1);
        assertThat(after.getRepoNum()).isEqualTo(before.getRepoNum() + 2);
        assertThat(after.getImageNum()).isEqualTo(before.getImageNum() + 2);
        assertThat(after.getStoreSpace()).isEqualTo(before.getStoreSpace() + LAYER_MEGABYTES, within(0.011));
        assertThat(after.getDownflowSize()).isEqualTo(before.getDownflowSize() + LAYER_MEGABYTES, within(0.011));
        assertThat(today(ResourceTypeEnum.STORE)).isEqualTo(storedBefore + LAYER_MEGABYTES, within(0.011));
        assertThat(today(ResourceTypeEnum.DOWNFLOW)).isEqualTo(pulledBefore + LAYER_MEGABYTES, within(0.011));
        assertThat(quotas(swr).getQuotas())
                .singleElement()
                .satisfies(quota -> assertThat(quota.getUsed())
                        .isEqualTo(after.getNamspaceNum().intValue()));
    }

    private static byte[] layer(String text) {
        var layer = new byte[LAYER_BYTES];
        System.arraycopy(text.getBytes(), 0, layer, 0, text.length());
        return layer;
    }

    private void pushToRegion(TestImage image, String repository, String tag) {
        for (byte[] blob : new byte[][] {image.config(), image.layer()}) {
            inRegion()
                    .contentType("application/octet-stream")
                    .body(blob)
                    .post("/v2/" + repository + "/blobs/uploads/?digest=" + TestImage.digest(blob))
                    .then()
                    .statusCode(201);
        }
        inRegion()
                .contentType(TestImage.TYPE)
                .body(image.manifest().getBytes())
                .put("/v2/" + repository + "/manifests/" + tag)
                .then()
                .statusCode(201);
    }

    private RequestSpecification inRegion() {
        return erin.registry(REGION);
    }

    @Test
    void thirtyDaysAreReported() {
        for (var resource : List.of(ResourceTypeEnum.STORE, ResourceTypeEnum.DOWNFLOW)) {
            LocalDate today = LocalDate.now(ZoneOffset.UTC);
            var report = report(resource);

            assertThat(report).hasSize(30).allSatisfy(day -> {
                assertThat(LocalDate.parse(day.getDate())).isBetween(today.minusDays(29), today.plusDays(1));
                assertThat(day.getValue()).isNotNegative();
            });
            assertThat(report).extracting(ReportData::getDate).isSorted().doesNotHaveDuplicates();
        }
    }

    private static ListQuotasResponse quotas(SwrClient client) {
        return client.listQuotas(new ListQuotasRequest());
    }

    @Test
    void theQuotaOfOrganizationsIsListed() {
        var answer = quotas(swr);

        assertThat(answer.getHttpStatusCode()).isEqualTo(200);
        assertThat(answer.getQuotas()).singleElement().satisfies(quota -> {
            assertThat(quota.getQuotaKey()).isEqualTo("namespace");
            assertThat(quota.getQuotaLimit()).isEqualTo(1_000_000);
            assertThat(quota.getUsed()).isNotNegative();
            assertThat(quota.getUnit()).isEmpty();
        });
    }

    @Test
    void aClientWithoutAProjectIsAnsweredToo() {
        assertThat(quotas(client(new BasicCredentials())).getQuotas()).hasSize(1);
    }

    @Test
    void theProjectOfAnotherAccountIsRefused() {
        String foreign = api.get("/v3/projects?name=cn-north-4").extract().path("projects[0].id");
        var client = client(new BasicCredentials().withProjectId(foreign));

        Sdk.assertRefused(() -> quotas(client), 403, "SVCSTG.SWR.4039002");
        Sdk.assertRefused(
                () -> client.showShareFeatureGates(new ShowShareFeatureGatesRequest()), 403, "SVCSTG.SWR.4039002");
    }

    @Test
    void theFeaturesOfTheServerAreShown() {
        var gates = swr.showShareFeatureGates(new ShowShareFeatureGatesRequest());

        assertThat(gates.getHttpStatusCode()).isEqualTo(200);
        assertThat(gates.getEnableExperience()).isFalse();
        assertThat(gates.getEnableHssService()).isFalse();
        assertThat(gates.getEnableImageScan()).isFalse();
        assertThat(gates.getEnableSm3()).isFalse();
        assertThat(gates.getEnableImageSync()).isTrue();
        assertThat(gates.getEnableCciService()).isTrue();
        assertThat(gates.getEnableImageLabel()).isFalse();
        assertThat(gates.getEnablePipeline()).isFalse();
    }
}
