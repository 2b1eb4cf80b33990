package io.swremu.edition.shared.sharing;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoDomainsRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteRepoDomainsRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRepoDomainsRequest;
import com.huaweicloud.sdk.swr.v2.model.ListSharedReposDetailsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowAccessDomainRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowRepositoryRequest;
import com.huaweicloud.sdk.swr.v2.model.UpdateRepoDomainsRequest;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Sharing by the official client. */
@ServerTest
class SharingSdkTest {
    private final Api api;
    private final TestAccount account;

    SharingSdkTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @Test
    void aShareFromBeginningToEnd() {
        SwrClient swr = Sdk.of(api);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        api.createRepository(organization, "team/app");
        var shown = swr.showRepository(
                new ShowRepositoryRequest().withNamespace(organization).withRepository("team$app"));

        swr.createRepoDomains(new CreateRepoDomainsRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withBody(body -> body.withAccessDomain(account.nameOfStrangers())
                        .withPermit("read")
                        .withDeadline("2099-01-01T00:00:00Z")
                        .withDescription("for them")));

        assertThat(swr.listRepoDomains(new ListRepoDomainsRequest()
                                .withNamespace(organization)
                                .withRepository("team$app"))
                        .getBody())
                .singleElement()
                .satisfies(share -> {
                    assertThat(share.getNamespace()).isEqualTo(organization);
                    assertThat(share.getRepository()).isEqualTo("team/app");
                    assertThat(share.getAccessDomain()).isEqualTo(account.nameOfStrangers());
                    assertThat(share.getPermit()).isEqualTo("read");
                    assertThat(share.getDeadline()).isEqualTo("2099-01-01T00:00:00Z");
                    assertThat(share.getDescription()).isEqualTo("for them");
                    assertThat(share.getCreatorId()).isEqualTo(shown.getCreatorId());
                    assertThat(share.getCreatorName()).isEqualTo("test");
                    assertThat(Instant.parse(share.getCreated())).isNotNull();
                    assertThat(Instant.parse(share.getUpdated())).isNotNull();
                    assertThat(share.getStatus()).isTrue();
                });

        swr.updateRepoDomains(new UpdateRepoDomainsRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withAccessDomain(account.nameOfStrangers())
                .withBody(body -> body.withPermit("read").withDeadline("forever")));
        var show = new ShowAccessDomainRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withAccessDomain(account.nameOfStrangers());
        var share = swr.showAccessDomain(show);
        assertThat(share.getExist()).isTrue();
        assertThat(share.getNamespace()).isEqualTo(organization);
        assertThat(share.getRepository()).isEqualTo("team/app");
        assertThat(share.getAccessDomain()).isEqualTo(account.nameOfStrangers());
        assertThat(share.getPermit()).isEqualTo("read");
        assertThat(share.getDeadline()).isEqualTo("forever");
        assertThat(share.getDescription()).isEmpty();
        assertThat(share.getCreatorId()).isEqualTo(shown.getCreatorId());
        assertThat(share.getCreatorName()).isEqualTo("test");
        assertThat(Instant.parse(share.getUpdated())).isAfterOrEqualTo(Instant.parse(share.getCreated()));
        assertThat(share.getStatus()).isTrue();

        var list = swr.listSharedReposDetails(
                new ListSharedReposDetailsRequest().withCenter("self").withNamespace(organization));
        assertThat(list.getContentRange()).isEqualTo("0-1/1");
        assertThat(list.getBody()).singleElement().satisfies(item -> {
            assertThat(item.getName()).isEqualTo("team/app");
            assertThat(item.getCategory()).isEqualTo("other");
            assertThat(item.getDescription()).isEmpty();
            assertThat(item.getSize()).isZero();
            assertThat(item.getIsPublic()).isFalse();
            assertThat(item.getNumImages()).isZero();
            assertThat(item.getNumDownload()).isZero();
            assertThat(item.getCreatedAt()).isEqualTo(shown.getCreated());
            assertThat(item.getUpdatedAt()).isEqualTo(shown.getUpdated());
            assertThat(item.getLogo()).isEmpty();
            assertThat(item.getUrl()).isEmpty();
            assertThat(item.getPath()).isEqualTo(shown.getPath());
            assertThat(item.getInternalPath()).isEqualTo(shown.getInternalPath());
            assertThat(item.getDomainName()).isEqualTo(account.name());
            assertThat(item.getNamespace()).isEqualTo(organization);
            assertThat(item.getTags()).isEmpty();
            assertThat(item.getStatus()).isFalse();
            assertThat(item.getTotalRange()).isEqualTo(1);
        });

        var deletion = new DeleteRepoDomainsRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withAccessDomain(account.nameOfStrangers());
        swr.deleteRepoDomains(deletion);
        assertThat(swr.showAccessDomain(show).getExist()).isFalse();
        Sdk.assertRefused(() -> swr.deleteRepoDomains(deletion), 404, "SVCSTG.SWR.4040091");
    }
}
