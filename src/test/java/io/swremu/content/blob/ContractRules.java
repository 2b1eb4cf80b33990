package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.bytes;
import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.swremu.testing.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;

/** An empty store for each test, and what the parts of {@link BlobStoreContract} have in common. */
abstract class ContractRules {
    static final long NO_LIMIT = Long.MAX_VALUE;
    static final Duration HOUR = Duration.ofHours(1);
    static final UUID UNKNOWN = UUID.fromString("0f8fad5b-d9cb-469f-a165-70867728950e");

    // Longer than any buffer, and not a multiple of one.
    final byte[] content = bytes(1, 300_001);
    final Digest digest = Digest.of(content);
    final MovableClock clock = new MovableClock();
    BlobStore store;

    private final BlobStoreContract contract;

    ContractRules(BlobStoreContract contract) {
        this.contract = contract;
    }

    @BeforeEach
    void open() throws IOException {
        store = contract.create(clock);
    }

    @AfterEach
    void close() throws IOException {
        store.expireUploads(Instant.MAX);
        assertNothingStaged();
        store.close();
    }

    UploadStatus append(UUID id, int from, int to) throws IOException {
        return store.append(id, from, stream(content, from, to), NO_LIMIT);
    }

    byte[] read(Digest of) throws IOException {
        try (InputStream in = store.open(of).orElseThrow().read()) {
            return in.readAllBytes();
        }
    }

    Map<Digest, Blob> listed() throws IOException {
        try (Stream<Blob> all = store.list()) {
            return all.collect(Collectors.toMap(Blob::digest, Function.identity()));
        }
    }

    void assertGone(UUID id) {
        assertThatExceptionOfType(UploadNotFoundException.class).isThrownBy(() -> store.status(id));
        assertThatExceptionOfType(UploadNotFoundException.class).isThrownBy(() -> append(id, 0, 1));
        assertThatExceptionOfType(UploadNotFoundException.class).isThrownBy(() -> store.finish(id, digest));
        assertThatExceptionOfType(UploadNotFoundException.class).isThrownBy(() -> store.cancel(id));
    }

    void assertNothingStaged() throws IOException {
        contract.assertNothingStaged();
    }
}
