package io.swremu.edition.shared.trigger;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateTriggerRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteTriggerRequest;
import com.huaweicloud.sdk.swr.v2.model.ListTriggersDetailsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowTriggerRequest;
import com.huaweicloud.sdk.swr.v2.model.UpdateTriggerRequest;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Triggers by the official client. */
@ServerTest
class TriggerSdkTest {
    private final Api api;

    TriggerSdkTest(Api api) {
        this.api = api;
    }

    @Test
    void aTriggerFromItsCreationToItsEnd() {
        SwrClient swr = Sdk.of(api);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        api.createRepository(organization, "team/app");

        swr.createTrigger(new CreateTriggerRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withBody(body -> body.withName("deploy")
                        .withAction("update")
                        .withAppType("statefulsets")
                        .withApplication("web")
                        .withClusterId("c-1")
                        .withClusterName("dev")
                        .withClusterNs("shop")
                        .withCondition("v.*")
                        .withContainer("main")
                        .withEnable("true")
                        .withTriggerMode("cce")
                        .withTriggerType("regular")));
        TestImage.of(organization).push(api, organization + "/team/app", "v1");

        assertThat(swr.listTriggersDetails(new ListTriggersDetailsRequest()
                                .withNamespace(organization)
                                .withRepository("team$app"))
                        .getBody())
                .singleElement()
                .satisfies(trigger -> {
                    assertThat(trigger.getName()).isEqualTo("deploy");
                    assertThat(trigger.getAction()).isEqualTo("update");
                    assertThat(trigger.getAppType()).isEqualTo("statefulsets");
                    assertThat(trigger.getApplication()).isEqualTo("web");
                    assertThat(trigger.getClusterId()).isEqualTo("c-1");
                    assertThat(trigger.getClusterName()).isEqualTo("dev");
                    assertThat(trigger.getClusterNs()).isEqualTo("shop");
                    assertThat(trigger.getCondition()).isEqualTo("v.*");
                    assertThat(trigger.getContainer()).isEqualTo("main");
                    assertThat(trigger.getEnable()).isEqualTo("true");
                    assertThat(trigger.getTriggerMode()).isEqualTo("cce");
                    assertThat(trigger.getTriggerType()).isEqualTo("regular");
                    assertThat(trigger.getCreatorName()).isEqualTo("test");
                    assertThat(Instant.parse(trigger.getCreatedAt())).isNotNull();
                    assertThat(trigger.getTriggerHistory()).isNull();
                });
        var show = new ShowTriggerRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withTrigger("deploy");
        var shown = swr.showTrigger(show);
        assertThat(shown.getName()).isEqualTo("deploy");
        assertThat(shown.getAction()).isEqualTo("update");
        assertThat(shown.getAppType()).isEqualTo("statefulsets");
        assertThat(shown.getApplication()).isEqualTo("web");
        assertThat(shown.getClusterId()).isEqualTo("c-1");
        assertThat(shown.getClusterName()).isEqualTo("dev");
        assertThat(shown.getClusterNs()).isEqualTo("shop");
        assertThat(shown.getCondition()).isEqualTo("v.*");
        assertThat(shown.getContainer()).isEqualTo("main");
        assertThat(shown.getEnable()).isEqualTo("true");
        assertThat(shown.getTriggerMode()).isEqualTo("cce");
        assertThat(shown.getTriggerType()).isEqualTo("regular");
        assertThat(shown.getCreatorName()).isEqualTo("test");
        assertThat(Instant.parse(shown.getCreatedAt())).isNotNull();
        assertThat(shown.getTriggerHistory()).singleElement().satisfies(firing -> {
            assertThat(firing.getAction()).isEqualTo("update");
            assertThat(firing.getAppType()).isEqualTo("statefulsets");
            assertThat(firing.getApplication()).isEqualTo("web");
            assertThat(firing.getClusterId()).isEqualTo("c-1");
            assertThat(firing.getClusterName()).isEqualTo("dev");
            assertThat(firing.getClusterNs()).isEqualTo("shop");
            assertThat(firing.getCondition()).isEqualTo("v.*");
            assertThat(firing.getContainer()).isEqualTo("main");
            assertThat(Instant.parse(firing.getCreatedAt())).isAfterOrEqualTo(Instant.parse(shown.getCreatedAt()));
            assertThat(firing.getCreatorName()).isEqualTo("test");
            assertThat(firing.getDetail()).isEmpty();
            assertThat(firing.getResult()).isEqualTo("success");
            assertThat(firing.getTag()).isEqualTo("v1");
        });

        swr.updateTrigger(new UpdateTriggerRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withTrigger("deploy")
                .withBody(body -> body.withEnable("false")));
        assertThat(swr.showTrigger(show).getEnable()).isEqualTo("false");
        swr.deleteTrigger(new DeleteTriggerRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withTrigger("deploy"));
        Sdk.assertRefused(() -> swr.showTrigger(show), 404, "SVCSTG.SWR.4040126");
    }
}
