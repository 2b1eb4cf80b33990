package io.swremu.server;

import io.swremu.blob.BlobStore;
import io.swremu.blob.FileSystemBlobStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the bytes of images are: in the data directory, or in a temporary one that goes with the process. */
@Configuration(proxyBeanMethods = false)
class BlobStorage {

    @Bean
    BlobStore blobStore(ServerProperties properties, InstantSource clock) throws IOException {
        Path dataDir = properties.dataDir();
        if (dataDir == null) {
            return FileSystemBlobStore.temporary(clock);
        }
        try {
            return FileSystemBlobStore.durable(
                    dataDir.resolve("registry"), clock, properties.diskReserve().toBytes());
        } catch (IOException failure) {
            boolean noDirectory = Files.exists(dataDir) && !Files.isDirectory(dataDir);
            throw new InvalidConfigurationPropertyValueException(
                    "swr.data-dir", dataDir, noDirectory ? "it is no directory" : String.valueOf(failure.getMessage()));
        }
    }
}
