package io.swremu.tag;

import io.swremu.web.ErrorCode;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;

/**
 * Where a page of ListRepositoryTag ended: base64 of {@code id:key}, opaque for clients.
 *
 * @param id of the last tag on the page
 * @param key its name or the time of its last update, by which the list is sorted
 */
record TagMarker(long id, String key) {

    static TagMarker after(TagRow row, boolean byName) {
        return new TagMarker(row.id(), byName ? row.name() : row.updatedAt().toString());
    }

    /** @throws io.swremu.web.SwrException {@link ErrorCode#PARAMETER_INVALID} if the text is no marker */
    static TagMarker parse(String text) {
        try {
            String[] parts = new String(Base64.getDecoder().decode(text), StandardCharsets.UTF_8).split(":", 2);
            if (parts.length == 2) {
                return new TagMarker(Long.parseLong(parts[0]), parts[1]);
            }
        } catch (IllegalArgumentException notOurs) {
            // refused below, like any other text
        }
        throw ErrorCode.PARAMETER_INVALID.toException("marker");
    }

    /** The key as a time. */
    Instant time() {
        try {
            return Instant.parse(key);
        } catch (DateTimeException otherOrder) {
            throw ErrorCode.PARAMETER_INVALID.toException("marker");
        }
    }

    /** The marker as clients send it back. */
    String text() {
        return Base64.getEncoder().encodeToString((id + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
