package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.bytes;
import static io.swremu.content.blob.TestContent.stream;
import static io.swremu.content.blob.TestContent.zeros;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import com.sun.management.ThreadMXBean;
import io.swremu.testing.MovableClock;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The contract, with a data directory and waiting for the disk, and what only a file system does. */
class FileSystemBlobStoreTest extends BlobStoreContract {
    private static final byte[] CONTENT = bytes(1, 200_000);
    private static final Digest DIGEST = Digest.of(CONTENT);

    @TempDir
    private Path directory;

    @SuppressWarnings("NullAway.Init") // set by create
    private Path data;

    @Override
    BlobStore create(InstantSource clock) throws IOException {
        data = directory.resolve("data").resolve(UUID.randomUUID().toString());
        return FileSystemBlobStore.durable(data, clock);
    }

    @Override
    void assertNothingStaged() throws IOException {
        try (Stream<Path> staged = Files.list(data.resolve("uploads"))) {
            assertThat(staged).isEmpty();
        }
    }

    @Test
    void blobsOutliveTheStoreAndUploadsDoNot() throws IOException {
        UUID id;
        Instant stored;
        try (BlobStore store = create(new MovableClock())) {
            stored = store.put(DIGEST, stream(CONTENT), CONTENT.length).lastModified();
            id = store.begin();
            store.append(id, 0, stream(CONTENT), CONTENT.length);
            assertThat(data.resolve("uploads").resolve(id.toString())).hasSize(CONTENT.length);
        }
        try (BlobStore store = reopen()) {
            assertNothingStaged();
            assertThatExceptionOfType(UploadNotFoundException.class).isThrownBy(() -> store.status(id));
            Blob blob = store.open(DIGEST).orElseThrow();
            assertThat(blob.lastModified()).isEqualTo(stored);
            assertThat(blob.file())
                    .contains(data.resolve("blobs/sha256")
                            .resolve(DIGEST.hex().substring(0, 2))
                            .resolve(DIGEST.hex()));
        }
    }

    /** Whoever pushes it again has the right bytes. */
    @Test
    void aBlobWhoseFileHasChangedIsMendedByTheNextPush() throws IOException {
        try (BlobStore store = create(new MovableClock())) {
            for (byte[] damage : new byte[][] {new byte[0], bytes(4, 10), bytes(4, CONTENT.length)}) {
                Path file = store.put(DIGEST, stream(CONTENT), CONTENT.length)
                        .file()
                        .orElseThrow();
                assertThat(store.open(DIGEST).orElseThrow().isIntact()).isTrue();
                Files.write(file, damage);
                assertThat(store.open(DIGEST).orElseThrow().isIntact()).isFalse();
                store.put(DIGEST, stream(CONTENT), CONTENT.length);
                assertThat(file).hasBinaryContent(CONTENT);
                assertNothingStaged();
            }
        }
    }

    @Test
    void filesThatAreNotOursAreLeftAlone() throws IOException {
        create(new MovableClock()).close();
        Path theirs = Files.writeString(data.resolve("uploads/photo.jpg"), "theirs");
        Path odd = Files.createDirectories(data.resolve("blobs/sha256/ab")).resolve("lost+found");
        Files.writeString(odd, "odd");
        try (BlobStore store = reopen();
                Stream<Blob> all = store.list()) {
            assertThat(all).isEmpty();
        }
        assertThat(theirs).exists();
        assertThat(odd).exists();
    }

    @Test
    void aDirectoryServesOneStoreAtATime() throws IOException {
        try (BlobStore store = create(new MovableClock())) {
            UUID id = store.begin();
            store.append(id, 0, stream(CONTENT), CONTENT.length);
            assertThatIOException().isThrownBy(this::reopen).withMessageContaining("in use by another server");
            store.finish(id, DIGEST);
        }
        reopen().close();
    }

    @Test
    void aStagingFileThatLostBytesIsNotTakenForTheUpload() throws IOException {
        try (BlobStore store = create(new MovableClock())) {
            UUID id = store.begin();
            store.append(id, 0, stream(CONTENT), CONTENT.length);
            Files.write(data.resolve("uploads").resolve(id.toString()), bytes(1, 10));
            assertThatIOException().isThrownBy(() -> store.finish(id, DIGEST)).withMessageContaining("lost bytes");
            assertThat(store.exists(DIGEST)).isFalse();
        }
    }

    /** The kernel answers every write to /dev/full as a full disk would. */
    @Test
    @EnabledOnOs(OS.LINUX)
    void aFullDiskIsReportedAndTheUploadGoesOnWhenThereIsRoom() throws IOException {
        try (BlobStore store = create(new MovableClock())) {
            store.put(DIGEST, stream(CONTENT), CONTENT.length);
            byte[] other = bytes(2, 200_000);
            UUID id = store.begin();
            Path full = Files.createSymbolicLink(data.resolve("uploads").resolve(id.toString()), Path.of("/dev/full"));
            assertThatExceptionOfType(StorageFullException.class)
                    .isThrownBy(() -> store.append(id, 0, stream(other), other.length));
            assertThat(store.status(id).offset()).isZero();
            Files.delete(full);
            store.append(id, 0, stream(other), other.length);
            store.finish(id, Digest.of(other));
            assertThat(store.open(DIGEST).orElseThrow().read()).hasBinaryContent(CONTENT);
        }
    }

    @Test
    void theLastBytesOfADiskAreLeftToOthersAndARefusedPartIsGivenBack() throws IOException {
        Path own = directory.resolve("reserve");
        var size = new AtomicLong(600_000);
        DiskRoom room = new DiskRoom(() -> size.get() - bytesStagedIn(own), 150_000);
        byte[] content = bytes(3, 500_000);
        try (BlobStore store = FileSystemBlobStore.durable(own, new MovableClock(), DiskSync.none(), room)) {
            UUID id = store.begin();
            store.append(id, 0, stream(content, 0, 100_000), content.length);
            assertThatExceptionOfType(StorageFullException.class)
                    .isThrownBy(() -> store.append(id, 100_000, stream(content, 100_000, 500_000), content.length));
            assertThat(bytesStagedIn(own)).isEqualTo(100_000);
            assertThat(store.status(id).offset()).isEqualTo(100_000);
            assertThatExceptionOfType(StorageFullException.class)
                    .isThrownBy(() -> store.put(Digest.of(content), stream(content), content.length));
            assertThat(bytesStagedIn(own)).isEqualTo(100_000);

            size.set(700_000);
            store.append(id, 100_000, stream(content, 100_000, 500_000), content.length);
            store.finish(id, Digest.of(content));
            assertThat(store.open(Digest.of(content)).orElseThrow().read()).hasBinaryContent(content);
        }
    }

    private static long bytesStagedIn(Path data) {
        try (Stream<Path> staged = Files.list(data.resolve("uploads"))) {
            return staged.mapToLong(file -> file.toFile().length()).sum();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Test
    void aFullDiskIsKnownByItsMessageOrInOtherLanguagesByItsFreeSpace() {
        assertThat(StorageFullException.isFull(new IOException("No space left on device"), 1L << 40))
                .isTrue();
        assertThat(StorageFullException.isFull(new IOException("/data/x: Disk quota exceeded"), 1L << 40))
                .isTrue();
        assertThat(StorageFullException.isFull(new IOException("设备上没有空间"), 4096))
                .isTrue();
        assertThat(StorageFullException.isFull(new IOException("Input/output error"), 1L << 40))
                .isFalse();
        assertThat(StorageFullException.isFull(new IOException(), 1L << 40)).isFalse();
    }

    @Test
    void theHeapUsedDoesNotGrowWithTheBlob() throws IOException {
        try (BlobStore store = FileSystemBlobStore.temporary(new MovableClock())) {
            heapFor(store, 1 << 20); // loads the classes
            long small = heapFor(store, 1 << 20);
            long large = heapFor(store, 64 << 20);
            assertThat(large - small).as("bytes of heap for 63 MiB more").isLessThan(1 << 20);
        }
    }

    /** The bytes of heap this thread takes to store a blob and to read it. */
    private static long heapFor(BlobStore store, int size) throws IOException {
        var threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = threads.getThreadAllocatedBytes(Thread.currentThread().getId());
        UUID id = store.begin();
        store.append(id, 0, zeros(size), size);
        try {
            store.finish(id, DIGEST);
        } catch (DigestMismatchException expected) {
            Blob blob = store.put(expected.actual(), zeros(size), size);
            try (InputStream in = blob.read()) {
                in.transferTo(OutputStream.nullOutputStream());
            }
            store.delete(blob.digest());
        }
        return threads.getThreadAllocatedBytes(Thread.currentThread().getId()) - before;
    }

    private BlobStore reopen() throws IOException {
        return FileSystemBlobStore.durable(data, new MovableClock());
    }
}
