package example;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.client.SwrEmulatorClient;
import io.swremu.companion.api.JournalFilter;
import io.swremu.junit.SwrEmulator;
import io.swremu.junit.SwrEmulatorExtension;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.client.TestRestTemplate;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

@SwrEmulator(seed = "{organizations: [{name: shop, repositories: [{name: web}, {name: db}]}]}")
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class ImageListTest {
    @Autowired
    private TestRestTemplate application;

    @DynamicPropertySource
    static void swr(DynamicPropertyRegistry properties) {
        var swr = SwrEmulatorExtension.credentials(ImageListTest.class);
        properties.add("registry.endpoint", swr::endpoint);
        properties.add("registry.access-key", swr::accessKey);
        properties.add("registry.secret-key", swr::secretKey);
        properties.add("registry.project-id", swr::projectId);
    }

    @Test
    void theApplicationListsTheImages(SwrEmulatorClient emulator) {
        assertThat(application.getForObject("/images", String[].class)).containsExactlyInAnyOrder("web", "db");
        assertThat(emulator.journal(JournalFilter.operation("ListReposDetails"))).hasSize(1);
    }
}
