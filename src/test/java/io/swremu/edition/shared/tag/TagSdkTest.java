package io.swremu.edition.shared.tag;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoTagRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteRepoTagRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRepositoryTagsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowReposTagResp;
import com.huaweicloud.sdk.swr.v2.model.ShowRepositoryRequest;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Tags by the official client. */
@ServerTest
class TagSdkTest {
    private final Api api;

    TagSdkTest(Api api) {
        this.api = api;
    }

    @Test
    void aTagFromItsPushToItsEnd() {
        SwrClient swr = Sdk.of(api);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        TestImage image = TestImage.of(organization);
        image.push(api, organization + "/team/app", "v1");
        var shown = swr.showRepository(
                new ShowRepositoryRequest().withNamespace(organization).withRepository("team$app"));

        var list = new ListRepositoryTagsRequest().withNamespace(organization).withRepository("team$app");
        var answer = swr.listRepositoryTags(list);
        assertThat(answer.getContentRange()).isEqualTo("0-1/1");
        assertThat(answer.getBody()).singleElement().satisfies(tag -> {
            assertThat(tag.getId()).isPositive();
            assertThat(tag.getRepoId()).isEqualTo(shown.getId());
            assertThat(tag.getTag()).isEqualTo("v1");
            assertThat("sha256:" + tag.getImageId()).isEqualTo(TestImage.digest(image.config()));
            assertThat(tag.getManifest()).isEqualTo(image.manifest());
            assertThat(tag.getDigest()).isEqualTo(image.digest());
            assertThat(tag.getSchema()).isEqualTo(2);
            assertThat(tag.getPath()).isEqualTo(shown.getPath() + ":v1");
            assertThat(tag.getInternalPath()).isEqualTo(shown.getInternalPath() + ":v1");
            assertThat(tag.getSize()).isEqualTo(image.size());
            assertThat(tag.getIsTrusted()).isFalse();
            assertThat(Instant.parse(tag.getUpdated())).isEqualTo(Instant.parse(tag.getCreated()));
            assertThat(tag.getDeleted()).isNull();
            assertThat(tag.getDomainId()).isEqualTo(shown.getDomainId());
            assertThat(tag.getScanned()).isFalse();
            assertThat(tag.getTagType()).isZero();
        });

        var copy = new CreateRepoTagRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withBody(body -> body.withSourceTag("v1").withDestinationTag("stable"));
        swr.createRepoTag(copy);
        Sdk.assertRefused(() -> swr.createRepoTag(copy), 409, "SVCSTG.SWR.4090006");
        assertThat(swr.listRepositoryTags(list).getBody())
                .extracting(ShowReposTagResp::getTag)
                .containsExactly("stable", "v1");

        var deletion = new DeleteRepoTagRequest()
                .withNamespace(organization)
                .withRepository("team$app")
                .withTag("v1");
        swr.deleteRepoTag(deletion);
        Sdk.assertRefused(() -> swr.deleteRepoTag(deletion), 404, "SVCSTG.SWR.4041056");
        assertThat(swr.listRepositoryTags(list).getBody())
                .extracting(ShowReposTagResp::getTag)
                .containsExactly("stable");
    }

    @Test
    void everyParameterOfTheListIsUnderstoodAndWhatIsWrongIsTold() {
        SwrClient swr = Sdk.of(api);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        TestImage image = TestImage.of(organization);
        String signature = image.digest().replace(':', '-') + ".sig";
        image.push(api, organization + "/team/app", "v1");
        image.push(api, organization + "/team/app", signature);
        TestIndex index = TestIndex.of(image);
        index.push(api, organization + "/team/app", "multi");

        var list = new ListRepositoryTagsRequest().withNamespace(organization).withRepository("team$app");
        var all = swr.listRepositoryTags(list.withOrderColumn("tag").withOrderType("asc"));
        assertThat(all.getBody())
                .extracting(ShowReposTagResp::getTag, ShowReposTagResp::getTagType)
                .containsExactly(tuple("multi", 1L), tuple(signature, 2L), tuple("v1", 0L));
        assertThat(all.getBody().get(0).getImageId()).isEmpty();
        assertThat(all.getBody().get(0).getSize()).isEqualTo(index.size());
        var page = swr.listRepositoryTags(list.withLimit("1").withOffset("2"));
        assertThat(page.getBody()).extracting(ShowReposTagResp::getTag).containsExactly("v1");
        assertThat(page.getContentRange()).isEqualTo("2-1/3");
        assertThat(swr.listRepositoryTags(list.withOffset("3")).getBody()).isEmpty();

        var search = new ListRepositoryTagsRequest().withNamespace(organization).withRepository("team$app");
        assertThat(swr.listRepositoryTags(search.withTag("v1")).getBody())
                .extracting(ShowReposTagResp::getTag)
                .containsExactly("v1");
        String filter = "limit::1|offset::1|order_column::tag|order_type::desc";
        assertThat(swr.listRepositoryTags(search.withFilter(filter)).getBody())
                .extracting(ShowReposTagResp::getTag)
                .containsExactly(signature);

        Sdk.assertRefused(() -> swr.listRepositoryTags(search.withFilter("x")), 400, "SVCSTG.SWR.4001035");
        Sdk.assertRefused(() -> swr.listRepositoryTags(list.withOffset("-1")), 400, "SVCSTG.SWR.4001025");
        Sdk.assertRefused(() -> swr.listRepositoryTags(list.withLimit("0")), 400, "SVCSTG.SWR.4000056");
        Sdk.assertRefused(
                () -> swr.listRepositoryTags(list.withLimit("1").withOffset("0").withOrderColumn("size")),
                400,
                "SVCSTG.SWR.4001096");
        Sdk.assertRefused(() -> swr.listRepositoryTags(list.withRepository("none")), 404, "SVCSTG.SWR.4040010");
    }

    @Test
    void aTagIsOverriddenOnlyIfAskedFor() {
        SwrClient swr = Sdk.of(api);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        TestImage.of(organization + " one").push(api, organization + "/app", "v1");
        TestImage.of(organization + " two").push(api, organization + "/app", "v2");

        Sdk.assertRefused(() -> swr.createRepoTag(copy(organization, "v1", "v2", false)), 409, "SVCSTG.SWR.4090006");
        assertThat(swr.createRepoTag(copy(organization, "v1", "v2", true)).getHttpStatusCode())
                .isEqualTo(201);
        var list = new ListRepositoryTagsRequest().withNamespace(organization).withRepository("app");
        assertThat(swr.listRepositoryTags(list).getBody())
                .extracting(ShowReposTagResp::getDigest)
                .containsOnly(TestImage.of(organization + " one").digest());
        Sdk.assertRefused(() -> swr.createRepoTag(copy(organization, "v9", "v3", true)), 404, "SVCSTG.SWR.4041056");
        Sdk.assertRefused(() -> swr.createRepoTag(copy(organization, ".v", "v3", true)), 400, "SVCSTG.SWR.4009021");
    }

    private static CreateRepoTagRequest copy(String organization, String source, String destination, boolean override) {
        return new CreateRepoTagRequest()
                .withNamespace(organization)
                .withRepository("app")
                .withBody(body -> body.withSourceTag(source)
                        .withDestinationTag(destination)
                        .withOverride(override));
    }
}
