package io.swremu.content.manifest;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.content.blob.Digest;
import io.swremu.testing.TestImage;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

/** What a manifest says it needs. */
class ManifestContentTest {

    @Test
    void aBlobIsNeededOnceHoweverOftenItIsNamed() {
        TestImage image = TestImage.of("repeated");
        String manifest = image.manifest();
        String layer = manifest.substring(manifest.indexOf("[{") + 1, manifest.lastIndexOf(']'));
        byte[] bytes =
                manifest.replace(layer, layer + ("," + layer).repeat(999)).getBytes(UTF_8);
        var content = ManifestContent.parse(JsonMapper.shared(), bytes, TestImage.TYPE, Digest.of(bytes));
        assertThat(content.layers()).hasSize(1000);
        assertThat(content.blobs())
                .containsExactly(
                        Digest.parse(TestImage.digest(image.config())), Digest.parse(TestImage.digest(image.layer())));
    }
}
