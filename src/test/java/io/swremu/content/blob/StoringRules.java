package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.brokenAfter;
import static io.swremu.content.blob.TestContent.bytes;
import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import java.io.IOException;
import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Putting and finishing: what becomes a blob, and what does not. */
abstract class StoringRules extends ContractRules {
    StoringRules(BlobStoreContract contract) {
        super(contract);
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void whatIsPutCanBeReadUnderItsDigest(DigestAlgorithm algorithm) throws IOException {
        Digest of = Digest.of(algorithm, content);
        Blob stored = store.put(of, stream(content), content.length);
        assertThat(stored.digest()).isEqualTo(of);
        assertThat(stored.size()).isEqualTo(content.length);
        assertThat(stored.lastModified()).isEqualTo(clock.instant());
        assertThat(read(of)).isEqualTo(content);
        assertThat(store.size(of)).hasValue(content.length);
        assertThat(store.exists(of)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void anUploadInPartsCanBeReadUnderItsDigest(DigestAlgorithm algorithm) throws IOException {
        UUID id = store.begin();
        append(id, 0, 100_000);
        append(id, 100_000, 100_001);
        append(id, 100_001, content.length);
        Digest of = Digest.of(algorithm, content);
        assertThat(store.finish(id, of).size()).isEqualTo(content.length);
        assertThat(read(of)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void anUploadOfNothingIsTheEmptyBlob(DigestAlgorithm algorithm) throws IOException {
        Digest empty = Digest.of(algorithm, new byte[0]);
        store.finish(store.begin(), empty);
        assertThat(read(empty)).isEmpty();
        store.put(empty, stream(new byte[0]), 0);
        assertThat(store.size(empty)).hasValue(0);
    }

    @Test
    void anUploadIsNoBlobBeforeItIsFinished() throws IOException {
        UUID id = store.begin();
        append(id, 0, content.length);
        assertThat(store.open(digest)).isEmpty();
        assertThat(listed()).isEmpty();
        store.finish(id, digest);
        assertThat(store.open(digest)).isPresent();
    }

    @Test
    void aBlobThatIsStoredAgainStaysAndIsRenewed() throws IOException {
        store.put(digest, stream(content), NO_LIMIT);
        Instant later = clock.move(HOUR);
        assertThat(store.put(digest, stream(content), NO_LIMIT).lastModified()).isEqualTo(later);
        assertThat(store.open(digest).orElseThrow().lastModified()).isEqualTo(later);
        assertThat(read(digest)).isEqualTo(content);
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void contentThatDoesNotMatchItsDigestLeavesNothingBehind(DigestAlgorithm algorithm) throws IOException {
        Digest other = Digest.of(algorithm, bytes(2, 10));
        assertThatExceptionOfType(DigestMismatchException.class)
                .isThrownBy(() -> store.put(other, stream(content), NO_LIMIT))
                .satisfies(refused -> {
                    assertThat(refused.expected()).isEqualTo(other);
                    assertThat(refused.actual()).isEqualTo(Digest.of(algorithm, content));
                });
        assertThat(listed()).isEmpty();
        assertNothingStaged();
    }

    @Test
    void anUploadThatDoesNotMatchItsDigestIsOver() throws IOException {
        UUID id = store.begin();
        append(id, 0, 10);
        assertThatExceptionOfType(DigestMismatchException.class).isThrownBy(() -> store.finish(id, digest));
        assertGone(id);
        assertNothingStaged();
        assertThat(listed()).isEmpty();
    }

    @Test
    void aPutThatBreaksLeavesNothingBehind() throws IOException {
        assertThatIOException()
                .isThrownBy(() -> store.put(digest, brokenAfter(content, 200_000), NO_LIMIT))
                .withMessage("connection reset");
        assertThat(listed()).isEmpty();
        assertNothingStaged();
    }
}
