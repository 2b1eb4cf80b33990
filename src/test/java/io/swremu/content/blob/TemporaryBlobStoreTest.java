package io.swremu.content.blob;

import static io.swremu.content.blob.TestContent.stream;
import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.MovableClock;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The contract, in memory mode: a temporary directory, without waiting for the disk. */
class TemporaryBlobStoreTest extends BlobStoreContract {
    private static final byte[] CONTENT = TestContent.bytes(1, 10);

    @SuppressWarnings("NullAway.Init") // set by create
    private Path root;

    @Override
    BlobStore create(InstantSource clock) throws IOException {
        FileSystemBlobStore store = FileSystemBlobStore.temporary(clock);
        root = rootOf(store);
        return store;
    }

    @Override
    void assertNothingStaged() throws IOException {
        try (Stream<Path> staged = Files.list(root.resolve("uploads"))) {
            assertThat(staged).isEmpty();
        }
    }

    @Test
    void closingRemovesTheDirectoryWithAllThatIsInIt() throws IOException {
        FileSystemBlobStore store = FileSystemBlobStore.temporary(new MovableClock());
        Path directory = rootOf(store);
        store.put(Digest.of(CONTENT), stream(CONTENT), 10);
        store.append(store.begin(), 0, stream(CONTENT), 10);
        assertThat(directory)
                .isDirectoryRecursivelyContaining(
                        "glob:**/" + Digest.of(CONTENT).hex());
        store.close();
        assertThat(directory).doesNotExist();
        assertThat(directory.getParent()).isDirectory();
    }

    @Test
    void everyStoreHasItsOwnDirectory() throws IOException {
        try (var one = FileSystemBlobStore.temporary(new MovableClock());
                var other = FileSystemBlobStore.temporary(new MovableClock())) {
            one.put(Digest.of(CONTENT), stream(CONTENT), 10);
            assertThat(other.exists(Digest.of(CONTENT))).isFalse();
        }
    }

    @Tag("slow")
    @Test
    void whatAKilledProcessHasLeftIsRemovedAndWhatOthersUseStays() throws Exception {
        Process killed = holder();
        Process alive = holder();
        try (var own = FileSystemBlobStore.temporary(new MovableClock())) {
            Path abandoned = Path.of(killed.inputReader().readLine());
            Path used = Path.of(alive.inputReader().readLine());
            killed.destroyForcibly().waitFor();
            assertThat(abandoned).isNotEmptyDirectory();
            FileSystemBlobStore.temporary(new MovableClock()).close();
            assertThat(abandoned).doesNotExist();
            assertThat(used).isNotEmptyDirectory();
            assertThat(rootOf(own)).isDirectory();
        } finally {
            killed.destroyForcibly();
            alive.destroy();
        }
    }

    private static Process holder() throws IOException {
        return new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        TemporaryStoreHolder.class.getName())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** {@code <root>/blobs/<algorithm>/<two digits>/<hash>} */
    static Path rootOf(BlobStore store) throws IOException {
        Digest digest = Digest.of(CONTENT);
        Path file = store.put(digest, stream(CONTENT), 10).file().orElseThrow();
        store.delete(digest);
        return file.resolve("../../../..").normalize();
    }
}
