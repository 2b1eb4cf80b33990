package io.swremu.registry;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Where the bytes of a chunk belong in a blob, from its {@code Content-Range} header: {@code 0-1023}, both ends
 * included.
 *
 * @param first the first byte
 * @param last the last byte, at least the first
 */
record ContentRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("(?:bytes[ =])?(\\d{1,18})-(\\d{1,18})(?:/(?:\\d+|\\*))?");

    /**
     * Reads the header; empty if there is none.
     *
     * @throws io.swremu.registry.OciException {@link OciErrorCode#BLOB_UPLOAD_INVALID} if the header is malformed
     */
    static Optional<ContentRange> parse(@Nullable String header) {
        if (header == null || header.isBlank()) {
            return Optional.empty();
        }
        Matcher matcher = FORM.matcher(header.strip());
        if (!matcher.matches() || Long.parseLong(matcher.group(2)) < Long.parseLong(matcher.group(1))) {
            throw OciErrorCode.BLOB_UPLOAD_INVALID.toException("the Content-Range is malformed");
        }
        return Optional.of(new ContentRange(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2))));
    }

    /** The number of bytes in the range. */
    long length() {
        return last - first + 1;
    }
}
