package io.swremu.client;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import org.junit.jupiter.api.Test;

class SwrCredentialsTest {
    private static final SwrCredentials CREDENTIALS = SwrCredentials.ofDefaultUser(URI.create("http://localhost:5080"));

    @Test
    void theProjectFollowsFromTheAccount() {
        assertThat(CREDENTIALS.projectId()).isEqualTo("2d1e8a066b32f93db971b83e315b1e6d");
    }

    @Test
    void theLoginOfTheRegistryIsThatOfTheService() {
        assertThat(CREDENTIALS.registryLogin())
                .isEqualTo(new RegistryLogin(
                        "localhost:5080",
                        "cn-north-4@test",
                        "88cd2108b5347d973cf39cdf9053d7dd42704876d8c9a9bd8e2d168259d3ddf7"));
    }

    @Test
    void secretsAreNotShown() {
        var credentials = SwrCredentials.of(URI.create("http://localhost"), "ak", "hidden", "a");
        assertThat(credentials.toString()).doesNotContain("hidden");
        assertThat(credentials.registryLogin().toString())
                .doesNotContain(credentials.registryLogin().password());
    }
}
