package io.swremu.app.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What the document says of each operation beyond its summary: whose right it needs, what it changes, what is surprising.
 * The texts stand in {@code openapi/operations.properties} by the operations' ids, so that controllers stay readable.
 */
final class Descriptions {
    private static final String FILE = "openapi/operations.properties";

    private final Properties texts = new Properties();

    Descriptions() {
        try (var reader = new InputStreamReader(new ClassPathResource(FILE).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The text of an operation; absent if nobody has written one. */
    @Nullable
    String of(String operationId) {
        return texts.getProperty(operationId);
    }
}
