package io.swremu.edition.shared.sync;

import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Locale;

/** How far the copy of an image is. */
enum SyncStatus {
    /** It has not begun. */
    WAITING,
    /** It is being copied. */
    RUNNING,
    /** It has been copied. */
    SUCCESS,
    /** The target has that tag already: with the same image, or with another one that was not to be replaced. */
    EXISTED,
    /** It could not be copied. */
    FAILED;

    /** The word for it in answers. */
    @JsonValue
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
