package io.swremu.registry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import com.google.cloud.tools.jib.api.Containerizer;
import com.google.cloud.tools.jib.api.Jib;
import com.google.cloud.tools.jib.api.JibContainer;
import com.google.cloud.tools.jib.api.RegistryImage;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Push and pull by a registry client that others wrote. */
@ServerTest
class JibClientTest {
    static {
        System.setProperty("sendCredentialsOverHttp", "true"); // else the client keeps them for TLS
    }

    private final int port;
    private final Api api;

    JibClientTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @TempDir
    private Path directory;

    @Test
    void anImageMadeFromNothingIsPushedAndPulledAsTheBaseOfAnother() throws Exception {
        api.createNamespace("jib");
        Path file = Files.writeString(directory.resolve("hello"), "hello");

        JibContainer pushed = Jib.fromScratch()
                .addLayer(List.of(file), "/app")
                .containerize(to("jib/team/app", "v1").withAdditionalTag("latest"));

        String shown = "/v2/manage/namespaces/jib/repos/team$app";
        api.get(shown).statusCode(200).body("num_images", equalTo(2)).body("is_public", equalTo(false));
        api.get(shown + "/tags/v1")
                .statusCode(200)
                .body("digest", equalTo(pushed.getDigest().toString()))
                .body("image_id", equalTo(pushed.getImageId().getHash()));

        JibContainer built = Jib.from(image("jib/team/app", "v1"))
                .addLayer(List.of(Files.writeString(directory.resolve("more"), "more")), "/app")
                .containerize(to("jib/derived", "v1"));

        assertThat(built.getDigest()).isNotEqualTo(pushed.getDigest());
        api.get(shown).body("num_download", equalTo(1));
        long base = api.get(shown).extract().jsonPath().getLong("size");
        long derived = api.get("/v2/manage/namespaces/jib/repos/derived")
                .extract()
                .jsonPath()
                .getLong("size");
        assertThat(derived).isGreaterThan(base);
    }

    private RegistryImage image(String repository, String tag) throws Exception {
        return RegistryImage.named("localhost:" + port + "/" + repository + ":" + tag)
                .addCredential("cn-north-4@" + api.accessKey(), "any");
    }

    private Containerizer to(String repository, String tag) throws Exception {
        return Containerizer.to(image(repository, tag))
                .setAllowInsecureRegistries(true)
                .setBaseImageLayersCache(directory.resolve("base"))
                .setApplicationLayersCache(directory.resolve("layers"));
    }
}
