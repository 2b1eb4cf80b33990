package io.swremu.edition.shared.version;

import static org.assertj.core.api.Assertions.assertThat;

import com.huaweicloud.sdk.swr.v2.SwrClient;
import com.huaweicloud.sdk.swr.v2.model.ListApiVersionsRequest;
import com.huaweicloud.sdk.swr.v2.model.ShowApiVersionRequest;
import com.huaweicloud.sdk.swr.v2.model.VersionDetail;
import io.swremu.testing.Api;
import io.swremu.testing.Sdk;
import io.swremu.testing.ServerTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The versions of the API, as the official Java SDK sees them. */
@ServerTest
class VersionSdkTest {
    private final int port;
    private final Api api;

    private SwrClient swr;

    VersionSdkTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @BeforeEach
    void connect() {
        swr = Sdk.of(api);
    }

    @Test
    void theOnlyVersionIsListed() {
        var listed = swr.listApiVersions(new ListApiVersionsRequest());

        assertThat(listed.getHttpStatusCode()).isEqualTo(200);
        assertThat(listed.getVersions()).singleElement().satisfies(this::isVersion2);
    }

    @Test
    void theOnlyVersionIsShown() {
        var shown = swr.showApiVersion(new ShowApiVersionRequest().withApiVersion("v2"));

        assertThat(shown.getHttpStatusCode()).isEqualTo(200);
        isVersion2(shown.getVersion());
    }

    @Test
    void anotherVersionIsUnknown() {
        Sdk.assertRefused(
                () -> swr.showApiVersion(new ShowApiVersionRequest().withApiVersion("v9")), 404, "SVCSTG.SWR.4040083");
    }

    private void isVersion2(VersionDetail version) {
        assertThat(version.getId()).isEqualTo("v2");
        assertThat(version.getLinks().getHref()).isEqualTo("http://localhost:" + port + "/v2/");
        assertThat(version.getLinks().getRel()).isEqualTo("self");
        assertThat(version.getVersion()).isEqualTo("2.26");
        assertThat(version.getMinVersion()).isEqualTo("2.0");
        assertThat(version.getStatus()).isEqualTo("CURRENT");
        assertThat(version.getUpdated()).isEqualTo("2020-07-09T00:00:00Z");
    }
}
