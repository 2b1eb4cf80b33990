package io.swremu.registry;

import io.swremu.web.OciErrorCode;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The part of a blob that a {@code Range} header asks for.
 *
 * @param first the first byte
 * @param last the last byte, at least the first
 */
record ByteRange(long first, long last) {
    private static final Pattern FORM = Pattern.compile("bytes=(\\d{0,18})-(\\d{0,18})");

    /**
     * Reads the header. Several ranges, or what is no range of bytes, may be ignored, and are.
     *
     * @throws io.swremu.web.OciException {@link OciErrorCode#RANGE_INVALID} if it lies beyond the blob or ends before it begins
     */
    static Optional<ByteRange> parse(@Nullable String header, long size) {
        Matcher matcher = FORM.matcher(header == null ? "" : header.strip());
        if (!matcher.matches() || matcher.group(1).isEmpty() && matcher.group(2).isEmpty()) {
            return Optional.empty();
        }
        long first;
        long last = size - 1;
        if (matcher.group(1).isEmpty()) { // the last so many bytes
            long suffix = Long.parseLong(matcher.group(2));
            first = suffix == 0 ? size : Math.max(0, size - suffix);
        } else {
            first = Long.parseLong(matcher.group(1));
            if (!matcher.group(2).isEmpty()) {
                long asked = Long.parseLong(matcher.group(2));
                if (asked < first) {
                    throw OciErrorCode.RANGE_INVALID.toException("the range ends before it begins");
                }
                last = Math.min(last, asked);
            }
        }
        if (first >= size) {
            throw OciErrorCode.RANGE_INVALID.toException("the blob has " + size + " bytes");
        }
        return Optional.of(new ByteRange(first, last));
    }

    /** How many bytes it has. */
    long length() {
        return last - first + 1;
    }
}
