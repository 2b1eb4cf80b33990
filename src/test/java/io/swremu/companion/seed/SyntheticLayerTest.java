package io.swremu.companion.seed;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.content.blob.Digest;
import io.swremu.platform.archive.TarInput;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Objects;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Generated layers are what their digests say, of the size that was asked for. */
class SyntheticLayerTest {

    @ParameterizedTest
    @ValueSource(longs = {2048, 2049, 2050, 2070, 2071, 2072, 2073, 4096, 65_535, 65_536, 67_000, 131_110, 1_000_003})
    void theLayerIsAGzipFileOfThatSizeWithATar(long size) throws IOException {
        var layer = new SyntheticLayer(size, "base linux/amd64");
        byte[] bytes = layer.read().readAllBytes();
        assertThat(bytes).hasSize((int) size);
        byte[] tar = new GZIPInputStream(new ByteArrayInputStream(bytes)).readAllBytes();
        assertThat(layer.digests().blob()).isEqualTo(Digest.of(bytes));
        assertThat(layer.digests().diffId()).isEqualTo(Digest.of(tar));

        var archive = new TarInput(new ByteArrayInputStream(tar));
        var file = Objects.requireNonNull(archive.next());
        assertThat(file.name()).startsWith("seed/");
        assertThat(archive.content().readAllBytes()).hasSize((int) file.size());
        assertThat(archive.next()).isNull();
    }

    /** Written down: they must be the same on every machine, under every version of Java and of this server. */
    @Test
    void theBytesAreTheSameForEver() {
        assertThat(new SyntheticLayer(4096, "base linux/amd64").digests().blob())
                .hasToString("sha256:3da0cfe6d55fccb6ae1bb5cf431c68c2141e47df697c39b7c1d45d9f63af1d9f");
        assertThat(new SyntheticLayer(1 << 20, "base linux/amd64").digests().blob())
                .hasToString("sha256:0288f9d95d7c10d1c63353dbcc937336f482694797dae3756da1f0a4376e674b");
    }

    @Test
    void anotherContentMakesOtherBytes() {
        assertThat(new SyntheticLayer(4096, "a").digests()).isNotEqualTo(new SyntheticLayer(4096, "b").digests());
    }
}
