package io.swremu.junit;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** Finds the text of a seed that a test class names. */
final class SeedText {
    private SeedText() {}

    /**
     * The seed itself, whether the class has it or only says where it is.
     *
     * @throws IllegalArgumentException if there is no such resource or file
     */
    static String of(String seed, Class<?> test) {
        if (seed.contains("\n") || seed.stripLeading().startsWith("{")) {
            return seed;
        }
        try (InputStream resource = test.getResourceAsStream(seed)) {
            if (resource != null) {
                return new String(resource.readAllBytes(), UTF_8);
            }
            if (Files.isRegularFile(Path.of(seed))) {
                return Files.readString(Path.of(seed));
            }
        } catch (IOException failure) {
            throw new IllegalArgumentException(
                    "The seed " + seed + " of " + test.getName() + " cannot be read", failure);
        }
        throw new IllegalArgumentException(
                "The seed " + seed + " of " + test.getName() + " is neither on the class path nor a" + " file below "
                        + Path.of("").toAbsolutePath());
    }
}
