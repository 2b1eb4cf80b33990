package io.swremu.app;

import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.FileSystemBlobStore;
import io.swremu.platform.random.RandomSource;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.health.application.DiskSpaceHealthIndicator;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.util.unit.DataSize;

/** Where the bytes of images are, and whether their disk has room: in the data directory, or in a temporary one that goes with the process. */
@Configuration(proxyBeanMethods = false)
class BlobStorage {

    private static final DataSize ROOM_FOR_ROWS = DataSize.ofMegabytes(1);

    /** On a full disk the database answers, but takes no rows: the server is not ready then. */
    @Bean
    DiskSpaceHealthIndicator diskSpaceHealthIndicator(ServerProperties properties) {
        Path dataDir = properties.dataDir();
        File directory = dataDir == null ? new File(System.getProperty("java.io.tmpdir")) : dataDir.toFile();
        return new DiskSpaceHealthIndicator(directory, ROOM_FOR_ROWS);
    }

    @Bean
    BlobStore blobStore(
            ServerProperties properties, DatabaseLocation database, InstantSource clock, RandomSource random)
            throws IOException {
        Path dataDir = properties.dataDir();
        if (dataDir == null) {
            if (database.outlivesTheProcess()) {
                throw new CannotStartException(
                        database + " keeps its rows, but without a data directory the images would"
                                + " be lost when the server ends; set swr.data-dir to a directory for them");
            }
            return FileSystemBlobStore.temporary(clock, random);
        }
        try {
            return FileSystemBlobStore.durable(
                    dataDir.resolve("registry"),
                    clock,
                    random,
                    properties.diskReserve().toBytes());
        } catch (IOException failure) {
            boolean noDirectory = Files.exists(dataDir) && !Files.isDirectory(dataDir);
            throw new InvalidConfigurationPropertyValueException(
                    "swr.data-dir", dataDir, noDirectory ? "it is no directory" : String.valueOf(failure.getMessage()));
        }
    }
}
