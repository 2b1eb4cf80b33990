package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Deleting and collecting blobs, one caller at a time. */
abstract class DeletingRules extends ContractRules {
    DeletingRules(BlobStoreContract contract) {
        super(contract);
    }

    @Test
    void aDeletedBlobIsGoneAndCanBeStoredAgain() throws IOException {
        store.put(digest, stream(content), NO_LIMIT);
        assertThat(store.delete(digest)).isTrue();
        assertThat(store.open(digest)).isEmpty();
        assertThat(store.delete(digest)).isFalse();
        store.put(digest, stream(content), NO_LIMIT);
        assertThat(read(digest)).isEqualTo(content);
    }

    @Test
    void readingABlobThatWasDeletedAfterTheLookupFails() throws IOException {
        Blob blob = store.put(digest, stream(content), NO_LIMIT);
        store.delete(digest);
        assertThatIOException().isThrownBy(blob::read);
    }

    @Test
    void aStreamThatIsOpenOutlivesTheBlob() throws IOException {
        Blob blob = store.put(digest, stream(content), NO_LIMIT);
        try (InputStream open = blob.read()) {
            store.delete(digest);
            assertThat(open.readAllBytes()).isEqualTo(content);
        }
    }

    @Test
    void onlyABlobOlderThanTheInstantIsCollected() throws IOException {
        store.put(digest, stream(content), NO_LIMIT);
        Instant stored = clock.instant();
        assertThat(store.deleteIfUnusedSince(digest, stored)).isFalse();
        assertThat(store.exists(digest)).isTrue();
        assertThat(store.deleteIfUnusedSince(digest, stored.plusMillis(1))).isTrue();
        assertThat(store.exists(digest)).isFalse();
    }

    @Test
    void aTouchedBlobIsNotCollected() throws IOException {
        store.put(digest, stream(content), NO_LIMIT);
        Instant later = clock.move(HOUR);
        assertThat(store.touch(digest)).isTrue();
        assertThat(store.deleteIfUnusedSince(digest, later)).isFalse();
        assertThat(read(digest)).isEqualTo(content);
    }

    @Test
    void aTimeThatTheStoreCannotHoldExactlyNeverMakesABlobOlder() throws IOException {
        Instant used = clock.move(Duration.ofNanos(123_456_789));
        store.put(digest, stream(content), NO_LIMIT);
        assertThat(store.deleteIfUnusedSince(digest, used)).isFalse();
    }
}
