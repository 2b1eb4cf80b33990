package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Files that go missing or change behind the server's back: its own fault, said loudly, and mended by a push. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class DamagedStoreTest {
    private static final String IMAGES = "/v2/damaged/app";

    @TempDir
    private static Path data;

    private static RunningServer server;

    private final TestImage image = TestImage.of("damaged", 5_000);
    private final String layer = TestImage.digest(image.layer());

    @BeforeAll
    static void start() {
        server = RunningServer.with("--swr.data-dir=" + data);
        server.api().createNamespace("damaged");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void push() {
        image.push(server.api(), "damaged/app", "v1");
        TestImage.of("whole").push(server.api(), "damaged/app", "v2");
    }

    @AfterEach
    void aPushOfTheSameMendsIt() {
        push();
        assertThat(image.pull(server.api(), "cn-north-4", "damaged/app", "v1")).isEqualTo(image.size());
        scrub().body("damaged", empty()).body("missing", empty());
    }

    private static Path file(String digest) {
        String hex = digest.substring("sha256:".length());
        return data.resolve("registry/blobs/sha256")
                .resolve(hex.substring(0, 2))
                .resolve(hex);
    }

    private static ValidatableResponse get(String path) {
        return server.api().registry().get(IMAGES + path).then();
    }

    private static ValidatableResponse head(String path) {
        return server.api().registry().head(IMAGES + path).then();
    }

    private static ValidatableResponse scrub() {
        return server.api().anonymous().post("/_swr/scrub").then().statusCode(200);
    }

    private static List<String> errors(CapturedOutput output) {
        return output.getAll().lines().filter(line -> line.contains(" ERROR ")).toList();
    }

    private static void change(Path file, byte[] content) {
        try {
            Files.write(file, content);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aLostManifest(CapturedOutput output) throws IOException {
        Files.delete(file(image.digest()));
        get("/manifests/v1").spec(refusal(500, "UNKNOWN"));
        assertThat(errors(output)).singleElement().asString().contains(image.digest());
        head("/manifests/v1").statusCode(404); // so that clients push it again
        server.api()
                .get("/v2/manage/namespaces/damaged/repos/app/tags?order_column=tag&order_type=asc")
                .statusCode(200)
                .body("Tag", contains("v1", "v2"))
                .body("[0].manifest", equalTo(""))
                .body("[1].manifest", equalTo(TestImage.of("whole").manifest()));
        scrub().body("damaged", empty()).body("missing_count", equalTo(1)).body("missing", contains(image.digest()));
    }

    @Test
    void aManifestOfOtherBytes(CapturedOutput output) {
        change(file(image.digest()), image.manifest().replace('2', '3').getBytes(UTF_8));
        get("/manifests/" + image.digest()).spec(refusal(500, "UNKNOWN"));
        assertThat(errors(output)).singleElement().asString().contains(image.digest());
        scrub().body("damaged", contains(image.digest())).body("missing", empty());
    }

    @Test
    void aBlobThatWasCutShort(CapturedOutput output) {
        change(file(layer), new byte[100]);
        get("/blobs/" + layer).spec(refusal(500, "UNKNOWN"));
        assertThat(errors(output)).singleElement().asString().contains(layer);
        head("/blobs/" + layer).statusCode(404); // so that clients upload it again
        server.api()
                .registry()
                .contentType(TestImage.TYPE)
                .body(image.manifest().getBytes(UTF_8))
                .put(IMAGES + "/manifests/v1")
                .then()
                .statusCode(201); // the manifest is known
        scrub().body("damaged_count", equalTo(1)).body("damaged", contains(layer));
    }

    @Test
    void aBlobThatIsGone(CapturedOutput output) throws IOException {
        Files.delete(file(layer));
        get("/blobs/" + layer).spec(refusal(500, "UNKNOWN"));
        assertThat(errors(output)).singleElement().asString().contains(layer);
        head("/blobs/" + layer).statusCode(404);
        scrub().body("damaged", empty()).body("missing", contains(layer));
    }

    @Test
    void aBlobOfTheSameSizeWithOtherBytes() {
        change(file(layer), new byte[image.layer().length]);
        scrub().body("checked", greaterThan(3))
                .body("bytes", greaterThan(5_000))
                .body("damaged", contains(layer));
    }
}
