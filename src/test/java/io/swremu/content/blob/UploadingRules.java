package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.brokenAfter;
import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads in parts: offsets, resuming, limits, cancelling and expiry. */
abstract class UploadingRules extends ContractRules {
    UploadingRules(BlobStoreContract contract) {
        super(contract);
    }

    @Test
    void everyUploadHasItsOwnId() throws IOException {
        assertThat(store.begin()).isNotEqualTo(store.begin());
    }

    @Test
    void theStatusTellsWhereToGoOnAndWhenItLastWent() throws IOException {
        UUID id = store.begin();
        assertThat(store.status(id)).isEqualTo(new UploadStatus(id, 0, clock.instant()));
        Instant later = clock.move(HOUR);
        UploadStatus after = append(id, 0, 150_000);
        assertThat(after).isEqualTo(new UploadStatus(id, 150_000, later));
        clock.move(HOUR);
        assertThat(store.status(id)).isEqualTo(after);
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 8192, 131_072, 131_073, 300_000})
    void whatArrivedBeforeTheClientBrokeIsKeptAndGoneOnFrom(int arrived) throws IOException {
        UUID id = store.begin();
        assertThatIOException()
                .isThrownBy(() -> store.append(id, 0, brokenAfter(content, arrived), NO_LIMIT))
                .withMessage("connection reset");
        assertThat(store.status(id).offset()).isEqualTo(arrived);
        append(id, arrived, content.length);
        store.finish(id, digest);
        assertThat(read(digest)).isEqualTo(content);
    }

    @Test
    void aStreamThatFailsByARuntimeExceptionIsAsGoodAsABrokenOne() throws IOException {
        UUID id = store.begin();
        InputStream failing = new InputStream() {
            @Override
            public int read() {
                throw new IllegalStateException("recycled");
            }
        };
        assertThatExceptionOfType(IllegalStateException.class).isThrownBy(() -> store.append(id, 0, failing, NO_LIMIT));
        append(id, 0, content.length);
        store.finish(id, digest);
    }

    @ParameterizedTest
    @ValueSource(longs = {-1, 0, 99, 101, Long.MAX_VALUE})
    void aPartThatDoesNotBeginAtTheEndIsRefusedUnread(long offset) throws IOException {
        UUID id = store.begin();
        append(id, 0, 100);
        InputStream part = stream(content, 100, 200);
        assertThatExceptionOfType(OffsetMismatchException.class)
                .isThrownBy(() -> store.append(id, offset, part, NO_LIMIT))
                .satisfies(refused -> assertThat(refused.offset()).isEqualTo(100));
        assertThat(part.available()).isEqualTo(100);
        append(id, 100, content.length);
        store.finish(id, digest);
    }

    @ParameterizedTest
    @CsvSource({"300001, true", "300000, false", "131072, false", "0, false"})
    void aBlobMayBeAsLargeAsTheLimitAndNoLarger(long limit, boolean fits) throws IOException {
        UUID id = store.begin();
        append(id, 0, 0);
        if (fits) {
            store.append(id, 0, stream(content), limit);
            store.put(digest, stream(content), limit);
            store.finish(id, digest);
            return;
        }
        assertThatExceptionOfType(BlobTooLargeException.class)
                .isThrownBy(() -> store.append(id, 0, stream(content), limit))
                .satisfies(refused -> assertThat(refused.maxBytes()).isEqualTo(limit));
        assertGone(id);
        assertThatExceptionOfType(BlobTooLargeException.class)
                .isThrownBy(() -> store.put(digest, stream(content), limit));
        assertThat(listed()).isEmpty();
        assertNothingStaged();
    }

    @Test
    void theLimitIsForAllPartsTogether() throws IOException {
        UUID id = store.begin();
        store.append(id, 0, stream(content, 0, 60), 100);
        assertThatExceptionOfType(BlobTooLargeException.class)
                .isThrownBy(() -> store.append(id, 60, stream(content, 60, 101), 100));
    }

    @Test
    void aCancelledUploadIsGone() throws IOException {
        UUID id = store.begin();
        append(id, 0, content.length);
        store.cancel(id);
        assertGone(id);
        assertNothingStaged();
    }

    @Test
    void aFinishedUploadIsGone() throws IOException {
        UUID id = store.begin();
        append(id, 0, content.length);
        store.finish(id, digest);
        assertGone(id);
    }

    @Test
    void anUnknownUploadIsNotFound() {
        assertGone(UNKNOWN);
    }

    @Test
    void onlyIdleUploadsExpire() throws IOException {
        UUID idle = store.begin();
        append(idle, 0, 100);
        UUID untouched = store.begin();
        UUID active = store.begin();
        Instant then = clock.move(HOUR);
        append(active, 0, 100);
        assertThat(store.expireUploads(then)).isEqualTo(2);
        assertGone(idle);
        assertGone(untouched);
        assertThat(store.status(active).offset()).isEqualTo(100);
    }
}
