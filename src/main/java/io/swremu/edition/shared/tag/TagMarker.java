package io.swremu.edition.shared.tag;

import io.swremu.content.tag.Tag;
import io.swremu.content.tag.TagRow;
import io.swremu.content.tag.TagSorting;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;

/**
 * Where a page of ListRepositoryTag ended: base64 of {@code id:key}, opaque for clients.
 *
 * @param id of the last tag on the page
 * @param key its name or the time of its last update, by which the list is sorted
 */
record TagMarker(long id, String key) {
    private static final Instant END = Instant.parse("9999-12-31T00:00:00Z");

    /** The declared default of a marker: the list from its beginning. */
    private static final String BEGINNING = "0";

    static TagMarker after(TagRow row, boolean byName) {
        return new TagMarker(row.id(), byName ? row.name() : row.updatedAt().toString());
    }

    /**
     * The marker of a list; empty at its beginning.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if the text is no marker
     */
    static Optional<TagMarker> of(ListParameters parameters) {
        return parameters.text("marker").filter(text -> !text.equals(BEGINNING)).map(TagMarker::parse);
    }

    private static TagMarker parse(String text) {
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

    /**
     * The key as a time.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if it is none, or one that no database stores
     */
    private Instant time() {
        try {
            Instant time = Instant.parse(key);
            if (!time.isBefore(Instant.EPOCH) && time.isBefore(END)) {
                return time;
            }
        } catch (DateTimeException otherOrder) {
            // refused below
        }
        throw ErrorCode.PARAMETER_INVALID.toException("marker");
    }

    /**
     * The key as the name of a tag.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if it is none
     */
    private String name() {
        if (!Tag.isName(key)) {
            throw ErrorCode.PARAMETER_INVALID.toException("marker");
        }
        return key;
    }

    /** The position in a list that is sorted so. */
    TagSorting.Position position(boolean byName) {
        return new TagSorting.Position(id, byName ? name() : time());
    }

    /** The marker as clients send it back. */
    String text() {
        return Base64.getEncoder().encodeToString((id + ":" + key).getBytes(StandardCharsets.UTF_8));
    }
}
