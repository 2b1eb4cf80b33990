package io.swremu.edition.shared.retention;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateRetentionRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteRetentionRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRetentionHistoriesRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRetentionsRequest;
import com.huaweicloud.sdk.swr.v2.model.Rule;
import com.huaweicloud.sdk.swr.v2.model.ShowRetentionRequest;
import com.huaweicloud.sdk.swr.v2.model.TagSelector;
import com.huaweicloud.sdk.swr.v2.model.UpdateRetentionRequest;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Retention by the official client. */
@ServerTest
class RetentionSdkTest {
    private final Api api;

    RetentionSdkTest(Api api) {
        this.api = api;
    }

    @Test
    void thePolicyOfARepositoryFromItsCreationToItsEnd() {
        SwrClient swr = Sdk.of(api);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        api.createRepository(organization, "team/app");
        for (String tag : List.of("v1", "latest", "v2")) {
            TestImage.of(organization + tag).push(api, organization + "/team/app", tag);
        }
        var rule = new Rule()
                .withTemplate(Rule.TemplateEnum.TAG_RULE)
                .withParams(Map.of("num", "1"))
                .withTagSelectors(List.of(new TagSelector().withKind("label").withPattern("latest")));

        Integer id = swr.createRetention(new CreateRetentionRequest()
                        .withNamespace(organization)
                        .withRepository("team$app")
                        .withBody(body -> body.withAlgorithm("or").withRules(List.of(rule))))
                .getId();

        assertThat(swr.listRetentions(new ListRetentionsRequest()
                                .withNamespace(organization)
                                .withRepository("team$app"))
                        .getBody())
                .singleElement()
                .satisfies(policy -> {
                    assertThat(policy.getId()).isEqualTo(id);
                    assertThat(policy.getAlgorithm()).isEqualTo("or");
                    assertThat(policy.getScope()).isEmpty();
                    assertThat(policy.getRules()).containsExactly(rule);
                });
        var shown = swr.showRetention(new ShowRetentionRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withRetentionId(id));
        assertThat(shown.getId()).isEqualTo(id);
        assertThat(shown.getAlgorithm()).isEqualTo("or");
        assertThat(shown.getScope()).isEmpty();
        assertThat(shown.getRules()).containsExactly(rule);

        var history = swr.listRetentionHistories(new ListRetentionHistoriesRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withFilter("limit::10|offset::0"));
        assertThat(history.getTotal()).isEqualTo(1);
        assertThat(history.getContentRange()).isEqualTo("0-1/1");
        assertThat(history.getRetentionLog()).singleElement().satisfies(entry -> {
            assertThat(entry.getId()).isPositive();
            assertThat(Instant.parse(entry.getCreatedAt()))
                    .isBefore(Instant.now().plusSeconds(60));
            assertThat(entry.getNamespace()).isEqualTo(organization);
            assertThat(entry.getRepo()).isEqualTo("team/app");
            assertThat(entry.getRetentionId()).isEqualTo(id);
            assertThat(entry.getTag()).isEqualTo("v1");
            assertThat(entry.getRuleType())
                    .isEqualTo(
                            "{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},\"tag_selectors\":[{\"kind\":\"label\",\"pattern\":\"latest\"}]}");
        });

        var other = new Rule()
                .withTemplate(Rule.TemplateEnum.TAG_RULE)
                .withParams(Map.of("num", "5"))
                .withTagSelectors(List.of());
        swr.updateRetention(new UpdateRetentionRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withRetentionId(id)
                .withBody(body -> body.withAlgorithm("or").withRules(List.of(other))));
        assertThat(swr.showRetention(new ShowRetentionRequest()
                                .withNamespace(organization)
                                .withRepository("team$app")
                                .withRetentionId(id))
                        .getRules())
                .extracting(Rule::getParams, Rule::getTagSelectors)
                .containsExactly(tuple(Map.of("num", "5"), List.of()));

        var deletion = new DeleteRetentionRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withRetentionId(id);
        assertThat(swr.deleteRetention(deletion).getHttpStatusCode()).isEqualTo(200);
        Sdk.assertRefused(() -> swr.deleteRetention(deletion), 400, "SVCSTG.SWR.4000306");
    }
}
