package io.swremu.platform.list;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.util.regex.Pattern;

/**
 * A page that begins at an id, as the v3 lists have it.
 *
 * @param firstId the smallest id on the page, 0 or more
 * @param limit rows of the page, 1 to 1000
 */
public record MarkerPage(long firstId, int limit) {
    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1000;
    private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

    /**
     * The page that {@code marker} and {@code limit} name: 100 rows from the beginning by default.
     *
     * @throws SwrException {@link ErrorCode#PAGE_SIZE_INVALID} if the limit is no number from 1 to 1000,
     *     {@link ErrorCode#PARAMETER_INVALID} if the marker is no number of at least 0
     */
    public static MarkerPage of(ListParameters parameters) {
        int limit = limit(parameters, DEFAULT_LIMIT, LARGEST_LIMIT);
        return new MarkerPage(number(parameters, "marker", 0, ErrorCode.PARAMETER_INVALID), limit);
    }

    /**
     * The {@code limit} of a list that refuses larger ones.
     *
     * @throws SwrException {@link ErrorCode#PAGE_SIZE_INVALID} if it is no number from 1 to the largest
     */
    public static int limit(ListParameters parameters, int otherwise, int largest) {
        long limit = number(parameters, "limit", otherwise, ErrorCode.PAGE_SIZE_INVALID);
        if (limit < 1 || limit > largest) {
            throw ErrorCode.PAGE_SIZE_INVALID.toException("limit");
        }
        return (int) limit;
    }

    private static long number(ListParameters parameters, String key, long otherwise, ErrorCode refusal) {
        String text = parameters.text(key).orElse(Long.toString(otherwise));
        if (!NUMBER.matcher(text).matches()) {
            throw refusal.toException(key);
        }
        return Long.parseLong(text);
    }
}
