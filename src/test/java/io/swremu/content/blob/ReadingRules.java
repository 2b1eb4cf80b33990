package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.bytes;
import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Finding, reading and listing blobs. */
abstract class ReadingRules extends ContractRules {
    ReadingRules(BlobStoreContract contract) {
        super(contract);
    }

    @ParameterizedTest
    @CsvSource({"0, 300001", "0, 1", "300000, 1", "131072, 131072", "7, 200000", "0, 0", "300001, 0"})
    void aRangeIsExactlyTheBytesAskedFor(int offset, int length) throws IOException {
        Blob blob = store.put(digest, stream(content), NO_LIMIT);
        byte[] expected = Arrays.copyOfRange(content, offset, offset + length);
        try (InputStream range = blob.read(offset, length)) {
            assertThat(range.readAllBytes()).isEqualTo(expected);
            assertThat(range.read()).isEqualTo(-1);
        }
        var copy = new ByteArrayOutputStream();
        try (InputStream range = blob.read(offset, length)) {
            assertThat(range.transferTo(copy)).isEqualTo(length);
        }
        assertThat(copy.toByteArray()).isEqualTo(expected);
    }

    @Test
    void aRangeCanBeReadByteByByteAndSkipped() throws IOException {
        Blob blob = store.put(digest, stream(content), NO_LIMIT);
        try (InputStream range = blob.read(10, 5)) {
            assertThat(range.read()).isEqualTo(content[10] & 0xff);
            assertThat(range.skip(2)).isEqualTo(2);
            assertThat(range.read()).isEqualTo(content[13] & 0xff);
            assertThat(range.skip(9)).isEqualTo(1);
            assertThat(range.read()).isEqualTo(-1);
        }
    }

    @ParameterizedTest
    @CsvSource({"-1, 1", "0, 300002", "300001, 1", "1, 9223372036854775807", "0, -1"})
    void aRangeOutsideTheBlobIsRefused(long offset, long length) throws IOException {
        Blob blob = store.put(digest, stream(content), NO_LIMIT);
        assertThatExceptionOfType(IndexOutOfBoundsException.class).isThrownBy(() -> blob.read(offset, length));
    }

    @Test
    void aLocalFileHasExactlyTheContent() throws IOException {
        Optional<Path> file = store.put(digest, stream(content), NO_LIMIT).file();
        if (file.isPresent()) {
            assertThat(Files.readAllBytes(file.get())).isEqualTo(content);
        }
    }

    @Test
    void whatIsNotStoredIsNotThere() throws IOException {
        assertThat(store.open(digest)).isEmpty();
        assertThat(store.size(digest)).isEmpty();
        assertThat(store.exists(digest)).isFalse();
        assertThat(store.touch(digest)).isFalse();
        assertThat(store.delete(digest)).isFalse();
        assertThat(store.deleteIfUnusedSince(digest, Instant.MAX)).isFalse();
    }

    @Test
    void theListHasEveryBlobOnce() throws IOException {
        assertThat(listed()).isEmpty();
        for (int i = 0; i < 40; i++) {
            byte[] each = bytes(i, 10 + i);
            DigestAlgorithm algorithm = DigestAlgorithm.values()[i % 2];
            store.put(Digest.of(algorithm, each), stream(each), NO_LIMIT);
            clock.move(HOUR);
        }
        Map<Digest, Blob> listed = listed();
        assertThat(listed).hasSize(40);
        for (Blob blob : listed.values()) {
            Blob opened = store.open(blob.digest()).orElseThrow();
            assertThat(blob.size()).isEqualTo(opened.size());
            assertThat(blob.lastModified()).isEqualTo(opened.lastModified());
        }
    }

    @Test
    void theListGoesOnWhileItsBlobsAreDeleted() throws IOException {
        for (int i = 0; i < 40; i++) {
            byte[] each = bytes(i, 10);
            store.put(Digest.of(each), stream(each), NO_LIMIT);
        }
        int seen = 0;
        try (Stream<Blob> all = store.list()) {
            for (Blob blob : (Iterable<Blob>) all::iterator) {
                assertThat(store.delete(blob.digest())).isTrue();
                seen++;
            }
        }
        assertThat(seen).isEqualTo(40);
        assertThat(listed()).isEmpty();
    }
}
