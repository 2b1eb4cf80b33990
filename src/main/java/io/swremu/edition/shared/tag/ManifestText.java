package io.swremu.edition.shared.tag;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.function.Supplier;

/**
 * The text of a manifest in an answer. It is read when it is written, so that a list of a thousand manifests of some
 * mebibytes has one of them in memory at a time.
 */
public record ManifestText(Supplier<String> source) {
    /** Where it was not asked for. */
    public static final ManifestText NONE = new ManifestText(() -> "");

    /** Reads it, each time anew. */
    @JsonValue
    String text() {
        return source.get();
    }
}
