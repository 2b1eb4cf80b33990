package io.swremu.tag;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.CreateRepoTagRequest;
import com.huaweicloud.sdk.swr.v2.model.DeleteRepoTagRequest;
import com.huaweicloud.sdk.swr.v2.model.ListRepositoryTagsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowReposTagResp;
import com.huaweicloud.sdk.swr.v2.model.ShowRepositoryRequest;
import io.swremu.Fresh;
import io.swremu.Sdk;
import io.swremu.ServerTest;
import io.swremu.TestImage;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Tags by the official client. */
@ServerTest
class TagSdkTest {
    @LocalServerPort
    private int port;

    @Test
    void aTagFromItsPushToItsEnd() {
        SwrClient swr = Sdk.on(port);
        String organization = Fresh.name();
        swr.createNamespace(Sdk.createNamespace(organization));
        TestImage image = TestImage.of(organization);
        image.push(port, "test", organization + "/team/app", "v1");
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
}
