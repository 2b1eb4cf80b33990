package io.swremu.testcontainers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.swremu.client.SwrCredentials;
import io.swremu.client.SwrEmulatorClient;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.testcontainers.DockerClientFactory;

/** The emulator in a container: where there is a Docker engine, and {@code swr.image} names an image that it has. */
class SwrContainerTest {
    private static final String IMAGE = System.getProperty("swr.image", "");

    @BeforeEach
    void thereIsAnImage() {
        assumeTrue(!IMAGE.isEmpty(), "skipped: the system property swr.image names no image");
        assumeTrue(DockerClientFactory.instance().isDockerAvailable(), "skipped: there is no Docker engine");
    }

    @Test
    void aContainerHasItsSeedAndTheEmulatorsOwnApi(@TempDir Path temporary) throws IOException {
        Path seed = Files.writeString(
                temporary.resolve("seed.yaml"), "organizations: [{name: boxed, repositories: [{name: web}]}]");
        try (var container = new SwrContainer(IMAGE).withSeed(seed).withOptions("--swr.quota.namespaces=7")) {
            container.start();
            SwrEmulatorClient client = container.client();
            assertThat(client.info().options()).containsEntry("swr.quota.namespaces", "7");
            assertThat(client.exportSeed().organizations())
                    .singleElement()
                    .matches(each -> each.name().equals("boxed"));
            SwrCredentials credentials = container.credentials();
            assertThat(credentials.registryLogin().host()).startsWith(container.getHost() + ":");
        }
    }
}
