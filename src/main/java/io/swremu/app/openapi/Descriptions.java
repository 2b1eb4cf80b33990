package io.swremu.app.openapi;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Properties;
import org.jspecify.annotations.Nullable;
import org.springframework.core.io.ClassPathResource;

/**
 * What the document says beyond the code. In {@code openapi/operations.properties} that is, by the ids of operations, whose
 * right one needs, what it changes, what is surprising: so controllers stay readable.
 */
final class Descriptions {
    private final Properties texts = new Properties();

    /** Reads those of a file on the class path. */
    Descriptions(String file) {
        try (var reader = new InputStreamReader(new ClassPathResource(file).getInputStream(), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }

    /** The text of an operation, or of another key; absent if nobody has written one. */
    @Nullable
    String of(String key) {
        return texts.getProperty(key);
    }
}
