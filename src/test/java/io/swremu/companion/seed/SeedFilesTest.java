package io.swremu.companion.seed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.swremu.platform.archive.TarOutput;
import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;

/** A server begins with the seed of its option, with images from files beside it; a wrong one stops it. */
@Tag("slow")
class SeedFilesTest {
    @TempDir
    private Path directory;

    private Path write(String name, String text) throws IOException {
        Path file = directory.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private static String status(Api api, String repository, String tag) {
        var answer = api.registry().get("/v2/" + repository + "/manifests/" + tag);
        return answer.statusCode() + " " + answer.header("Docker-Content-Digest");
    }

    @Test
    void allFilesOfADirectoryAreLoadedWithImagesBesideThem() throws IOException {
        var image = TestImage.of("from a layout");
        layout(image);
        archive(image);
        write(
                "1-first.yaml",
                "organizations: [{name: one, repositories: [{name: layout, images: [{tags: [v1], from: layout}]}]}]");
        write("2-second.json", """
                {"organizations": [{"name": "one", "repositories": [
                  {"name": "saved", "images": [{"tags": ["v1"], "from": "saved.tar", "ref": "team/app:v1"}]},
                  {"name": "made", "images": [{"tags": ["v1"]}]}]}]}""");
        write("ignored.txt", "no seed");
        try (var server = RunningServer.with("--swr.seed=" + directory)) {
            Api api = server.api();
            assertThat(status(api, "one/layout", "v1")).isEqualTo("200 " + image.digest());
            assertThat(api.registry()
                            .get("/v2/one/layout/blobs/" + TestImage.digest(image.layer()))
                            .asByteArray())
                    .isEqualTo(image.layer());
            assertThat(status(api, "one/saved", "v1")).startsWith("200 sha256:");
            assertThat(api.registry()
                            .get("/v2/one/saved/blobs/" + TestImage.digest(image.config()))
                            .asByteArray())
                    .isEqualTo(image.config());
            assertThat(status(api, "one/made", "v1")).startsWith("200 sha256:");

            // A reset brings the seed back, and nothing else.
            api.createNamespace("two");
            api.delete("/v2/manage/namespaces/one/repos/made/tags/v1").statusCode(204);
            api.anonymous().post("/_swr/reset").then().statusCode(204);
            api.get("/v2/manage/namespaces/two").statusCode(404);
            assertThat(status(api, "one/made", "v1")).startsWith("200 sha256:");
            assertThat(status(api, "one/layout", "v1")).isEqualTo("200 " + image.digest());
        }
    }

    private void layout(TestImage image) throws IOException {
        write("layout/oci-layout", "{\"imageLayoutVersion\": \"1.0.0\"}");
        write("layout/index.json", """
                {"schemaVersion": 2, "manifests": [{"mediaType": "%s", "digest": "%s", "size": %d}]}""".formatted(
                        TestImage.TYPE, image.digest(), image.manifest().length()));
        blob(image.manifest().getBytes());
        blob(image.config());
        blob(image.layer());
    }

    private void blob(byte[] content) throws IOException {
        Path file =
                directory.resolve("layout/blobs/" + TestImage.digest(content).replace(':', '/'));
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    /** As {@code docker save} wrote it until version 25. */
    private void archive(TestImage image) throws IOException {
        var bytes = new ByteArrayOutputStream();
        var tar = new TarOutput(bytes);
        tar.file("c.json", image.config());
        tar.file("l/layer.tar", image.layer());
        tar.file("manifest.json", """
                [{"Config": "c.json", "RepoTags": ["team/app:v1"], "Layers": ["l/layer.tar"]}]""".getBytes());
        tar.finish();
        Files.write(directory.resolve("saved.tar"), bytes.toByteArray());
    }

    @Test
    void whatIsLeftOfAnEarlierStartStays() throws IOException {
        Path seed = write("seeds/a.yaml", "organizations: [{name: one, repositories: [{name: app}, {name: more}]}]");
        String[] options = {"--swr.seed=" + seed, "--swr.data-dir=" + directory.resolve("data")};
        try (var server = RunningServer.with(options)) {
            server.api().delete("/v2/manage/namespaces/one/repos/app").statusCode(204);
        }
        try (var server = RunningServer.with(options)) {
            server.api().get("/v2/manage/namespaces/one/repos/app").statusCode(404);
            server.api().get("/v2/manage/namespaces/one/repos/more").statusCode(200);
            server.api().anonymous().post("/_swr/reset").then().statusCode(204);
            server.api().get("/v2/manage/namespaces/one/repos/app").statusCode(200);
        }
    }

    @Test
    void aWrongSeedStopsTheStart() throws IOException {
        Map<String, String> wrong = Map.of(
                "organizations:\n  - name: one\n    colour: red\n", "line 3, column 5, organizations[0].colour",
                "organizations:\n  - name: one\n    repositories: [{name: a, images: [{from: ../b.tar}]}]\n",
                        "is not below the seed's directory",
                "organizations:\n  - name: one\n    repositories: [{name: a, images: [{from: b.tar}]}]\n",
                        "there is no file 'b.tar'",
                "organizations: [{name: one, account: nobody}]", "line 1, column 29, organizations[0].account");
        for (var seed : wrong.entrySet()) {
            Path file = write("wrong/seed.yaml", seed.getKey());
            assertThatThrownBy(() -> RunningServer.with("--swr.seed=" + file).close())
                    .hasRootCauseInstanceOf(InvalidConfigurationPropertyValueException.class)
                    .rootCause()
                    .extracting(cause -> ((InvalidConfigurationPropertyValueException) cause).getReason())
                    .asString()
                    .startsWith(file.toString())
                    .contains(seed.getValue());
        }
    }
}
