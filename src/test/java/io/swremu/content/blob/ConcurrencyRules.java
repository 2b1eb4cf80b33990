package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.bytes;
import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Several callers at once. */
@Timeout(30)
abstract class ConcurrencyRules extends ContractRules {
    private static final int ROUNDS = 100;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    ConcurrencyRules(BlobStoreContract contract) {
        super(contract);
    }

    @AfterEach
    void stop() throws InterruptedException {
        threads.shutdownNow();
        assertThat(threads.awaitTermination(10, TimeUnit.SECONDS)).isTrue();
    }

    @ParameterizedTest
    @EnumSource(DigestAlgorithm.class)
    void sixteenUploadsOfTheSameBlobAllSucceed(DigestAlgorithm algorithm) throws Exception {
        Digest of = Digest.of(algorithm, content);
        List<Callable<Blob>> finishing = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            UUID id = store.begin();
            append(id, 0, content.length);
            finishing.add(() -> store.finish(id, of));
        }
        for (Blob blob : together(finishing)) {
            assertThat(blob.size()).isEqualTo(content.length);
        }
        assertThat(read(of)).isEqualTo(content);
        assertThat(listed()).containsOnlyKeys(of);
        assertNothingStaged();
    }

    /** The old blob may be collected before or after the upload is finished, but not the new one. */
    @Test
    void aFinishedUploadHasItsBlobWhateverTheCollectorDoes() throws Exception {
        int collected = 0;
        for (int i = 0; i < ROUNDS; i++) {
            byte[] each = bytes(i, 10);
            Digest of = Digest.of(each);
            store.put(of, stream(each), NO_LIMIT);
            Instant cutoff = clock.move(HOUR);
            UUID id = store.begin();
            store.append(id, 0, stream(each), NO_LIMIT);
            List<Boolean> results = together(
                    List.of(() -> store.finish(id, of).size() == 10, () -> store.deleteIfUnusedSince(of, cutoff)));
            collected += results.get(1) ? 1 : 0;
            assertThat(read(of)).as("round %s", i).isEqualTo(each);
        }
        assertThat(collected).as("rounds in which the collector came first").isLessThan(ROUNDS);
    }

    @Test
    void aTouchedBlobIsThereWhateverTheCollectorDoes() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] each = bytes(i, 10);
            Digest of = Digest.of(each);
            store.put(of, stream(each), NO_LIMIT);
            Instant cutoff = clock.move(HOUR);
            List<Boolean> results =
                    together(List.of(() -> store.touch(of), () -> store.deleteIfUnusedSince(of, cutoff)));
            boolean touched = results.get(0);
            boolean collected = results.get(1);
            assertThat(collected).as("round %s", i).isNotEqualTo(touched);
            assertThat(store.exists(of)).as("round %s", i).isEqualTo(touched);
        }
    }

    @Test
    void anUploadThatIsAppendedToIsBusyForEveryoneElse() throws Exception {
        UUID id = store.begin();
        append(id, 0, 100);
        var client = new TestContent.Paused();
        Future<UploadStatus> first = threads.submit(() -> store.append(id, 100, client, NO_LIMIT));
        client.reached.await();
        assertThatExceptionOfType(UploadBusyException.class).isThrownBy(() -> append(id, 100, 200));
        assertThatExceptionOfType(UploadBusyException.class).isThrownBy(() -> store.finish(id, digest));
        assertThatExceptionOfType(UploadBusyException.class).isThrownBy(() -> store.cancel(id));
        assertThat(store.expireUploads(Instant.MAX)).isZero();
        assertThat(store.status(id).offset()).isEqualTo(100);
        client.resume.countDown();
        assertThat(first.get().offset()).isEqualTo(100);
        append(id, 100, content.length);
        store.finish(id, digest);
        assertThat(read(digest)).isEqualTo(content);
    }

    @Test
    void ofManyAppendingAtTheSameOffsetOneSucceeds() throws Exception {
        UUID id = store.begin();
        List<Callable<Boolean>> appending = new ArrayList<>();
        for (int i = 0; i < 16; i++) {
            appending.add(() -> succeeds(() -> append(id, 0, content.length)));
        }
        assertThat(together(appending)).containsOnlyOnce(true);
        store.finish(id, digest);
        assertThat(read(digest)).isEqualTo(content);
    }

    @Test
    void ofManyFinishingTheSameUploadOneSucceeds() throws Exception {
        for (int i = 0; i < ROUNDS; i++) {
            byte[] each = bytes(i, 10);
            Digest of = Digest.of(each);
            UUID id = store.begin();
            store.append(id, 0, stream(each), NO_LIMIT);
            List<Callable<Boolean>> finishing = Collections.nCopies(8, () -> succeeds(() -> store.finish(id, of)));
            assertThat(together(finishing)).as("round %s", i).containsOnlyOnce(true);
            assertThat(read(of)).isEqualTo(each);
        }
    }

    /** Large, so that a store which copies a blob into place is caught at it. */
    @Test
    void aReaderNeverSeesAPartOfABlob() throws Exception {
        byte[] large = bytes(3, 4 << 20);
        Digest of = Digest.of(large);
        AtomicBoolean stored = new AtomicBoolean();
        Callable<Boolean> writer = () -> {
            for (int round = 0; round < 10; round++) {
                store.put(of, stream(large), NO_LIMIT);
                store.delete(of);
            }
            stored.set(true);
            return true;
        };
        Callable<Boolean> reader = () -> {
            boolean whole = true;
            while (!stored.get()) {
                whole &= store.size(of).orElse(large.length) == large.length;
            }
            return whole;
        };
        assertThat(together(List.of(writer, reader))).containsOnly(true);
    }

    private static boolean succeeds(Callable<?> call) throws Exception {
        try {
            call.call();
            return true;
        } catch (UploadBusyException | OffsetMismatchException | UploadNotFoundException refused) {
            return false;
        }
    }

    /** Lets all of them go at the same moment, and waits for their results. */
    private <T> List<T> together(List<Callable<T>> calls) throws Exception {
        CyclicBarrier start = new CyclicBarrier(calls.size());
        List<Future<T>> running = new ArrayList<>();
        for (Callable<T> call : calls) {
            running.add(threads.submit(() -> {
                start.await();
                return call.call();
            }));
        }
        List<T> results = new ArrayList<>();
        for (Future<T> one : running) {
            results.add(one.get());
        }
        return results;
    }
}
