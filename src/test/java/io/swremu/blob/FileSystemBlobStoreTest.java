package io.swremu.blob;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;

/** The contract, with a data directory and waiting for the disk. */
class FileSystemBlobStoreTest extends BlobStoreContract {
    @TempDir
    private Path directory;

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
}
