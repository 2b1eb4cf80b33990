package io.swremu.app;

import jakarta.annotation.PreDestroy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.stereotype.Component;

/**
 * The file {@code swr.address-file}, for programs that have not chosen the port themselves, such as a health check: it has
 * the server's address while the server is ready, and does not exist otherwise.
 */
@Component
class AddressFile {
    private final @Nullable Path file;

    AddressFile(ServerProperties properties) {
        this.file = properties.addressFile();
        delete(); // a killed server may have left it
    }

    /** Writes the address down, in one line. */
    void write(String url) {
        try {
            if (file != null) {
                Files.writeString(file, url + "\n");
            }
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    @PreDestroy
    void delete() {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException failure) {
            throw refused(failure);
        }
    }

    private InvalidConfigurationPropertyValueException refused(IOException failure) {
        return new InvalidConfigurationPropertyValueException("swr.address-file", file, String.valueOf(failure));
    }
}
