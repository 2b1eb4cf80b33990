package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.bytes;
import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIOException;

import io.swremu.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is on disk, and in which order, before an upload is acknowledged; and what happens if the disk refuses. */
class DurabilityTest {
    private static final byte[] CONTENT = bytes(1, 200_000);
    private static final Digest DIGEST = Digest.of(CONTENT);

    private final RecordingDisk disk = new RecordingDisk();

    @TempDir
    private Path directory;

    private Path data;
    private Path algorithm;
    private Path parent;
    private Path target;
    private BlobStore store;

    @BeforeEach
    void open() throws IOException {
        data = directory.resolve("new").resolve("data");
        algorithm = data.resolve("blobs/sha256");
        parent = algorithm.resolve(DIGEST.hex().substring(0, 2));
        target = parent.resolve(DIGEST.hex());
        store = FileSystemBlobStore.durable(data, new MovableClock(), disk);
    }

    @AfterEach
    void close() throws IOException {
        store.close();
    }

    @Test
    void everyNewDirectoryIsSyncedInItsParent() {
        assertThat(disk.synced)
                .contains(
                        directory.toString(),
                        directory.resolve("new").toString(),
                        data.toString(),
                        data.resolve("blobs").toString());
    }

    @Test
    void theBytesAreSyncedBeforeTheRenameAndTheNameAfterIt() throws IOException {
        UUID id = store.begin();
        store.append(id, 0, stream(CONTENT), CONTENT.length);
        disk.synced.clear();
        store.finish(id, DIGEST);
        Path staging = data.resolve("uploads").resolve(id.toString());
        assertThat(disk.synced)
                .containsExactly(
                        staging + " of 200000 bytes, blob not there", algorithm.toString(), parent + ", blob there");
    }

    @Test
    void aBlobThatIsKnownIsSyncedAgainButNotTheBytesOfItsCopy() throws IOException {
        store.put(DIGEST, stream(CONTENT), CONTENT.length);
        disk.synced.clear();
        store.put(DIGEST, stream(CONTENT), CONTENT.length);
        assertThat(disk.synced).containsExactly(target + " of 200000 bytes, blob there", parent + ", blob there");
    }

    @Test
    void anUploadWhoseBytesCannotBeSyncedIsThrownAway() throws IOException {
        UUID id = store.begin();
        store.append(id, 0, stream(CONTENT), CONTENT.length);
        disk.refused = data.resolve("uploads").resolve(id.toString());
        assertThatIOException().isThrownBy(() -> store.finish(id, DIGEST)).withMessage("Input/output error");
        assertThatExceptionOfType(UploadNotFoundException.class).isThrownBy(() -> store.status(id));
        assertThat(store.exists(DIGEST)).isFalse();
        assertThat(data.resolve("uploads")).isEmptyDirectory();
    }

    @Test
    void aBlobWhoseNameCannotBeSyncedIsNotLeftForTheNextToFind() throws IOException {
        UUID id = store.begin();
        store.append(id, 0, stream(CONTENT), CONTENT.length);
        disk.refused = parent;
        assertThatIOException().isThrownBy(() -> store.finish(id, DIGEST));
        assertThat(store.exists(DIGEST)).isFalse();
        assertThatExceptionOfType(UploadNotFoundException.class).isThrownBy(() -> store.status(id));
        disk.refused = null;
        store.put(DIGEST, stream(CONTENT), CONTENT.length);
        assertThat(target).hasBinaryContent(CONTENT);
    }

    @Test
    void anUploadOutlivesARefusalBeforeItsRename() throws IOException {
        UUID id = store.begin();
        store.append(id, 0, stream(CONTENT), CONTENT.length);
        disk.refused = algorithm;
        assertThatIOException().isThrownBy(() -> store.finish(id, DIGEST));
        disk.refused = null;
        store.finish(id, DIGEST);
        assertThat(target).hasBinaryContent(CONTENT);
    }

    /** Notes what is synced and what can be seen at that moment. */
    private final class RecordingDisk implements DiskSync {
        final List<String> synced = new ArrayList<>();

        @Nullable
        Path refused;

        @Override
        public void file(Path file) throws IOException {
            refuse(file);
            synced.add(file + " of " + Files.size(file) + " bytes" + seen());
        }

        @Override
        public void directory(Path synced) throws IOException {
            refuse(synced);
            this.synced.add(synced + (synced.equals(parent) ? seen() : ""));
        }

        private String seen() {
            return Files.exists(target) ? ", blob there" : ", blob not there";
        }

        private void refuse(Path path) throws IOException {
            if (path.equals(refused)) {
                throw new IOException("Input/output error");
            }
        }
    }
}
