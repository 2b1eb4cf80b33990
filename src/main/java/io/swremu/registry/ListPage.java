package io.swremu.registry;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * A page of a list of the registry protocol.
 *
 * @param size the most rows, 0 to 1000
 * @param last the last row of the page before; may be empty
 */
record ListPage(int size, String last) {
    private static final int MAX_ROWS = 1000;
    private static final int MAX_LAST_LENGTH = 256;

    /**
     * Reads the parameters {@code n} and {@code last}.
     *
     * @throws io.swremu.registry.OciException {@link OciErrorCode#PAGINATION_NUMBER_INVALID} if {@code n} is not a
     *     number of at least 0, or {@code last} cannot be a row
     */
    static ListPage of(@Nullable String n, @Nullable String last) {
        if (n != null && !n.matches("\\d{1,9}")) {
            throw OciErrorCode.PAGINATION_NUMBER_INVALID.toException("n");
        }
        String after = last == null ? "" : last;
        if (after.length() > MAX_LAST_LENGTH || after.indexOf('\0') >= 0) {
            throw OciErrorCode.PAGINATION_NUMBER_INVALID.toException("last");
        }
        return new ListPage(n == null ? MAX_ROWS : Math.min(Integer.parseInt(n), MAX_ROWS), after);
    }

    /**
     * The {@code Link} header for the next page, with a relative URL.
     *
     * @param lastRow the last row of this page
     * @param others the other parameters of the request
     */
    String next(String path, String lastRow, Map<String, String> others) {
        String query = others.entrySet().stream()
                .map(other -> other.getKey() + "=" + encoded(other.getValue()) + "&")
                .collect(Collectors.joining());
        return "<" + path + "?" + query + "n=" + size + "&last=" + encoded(lastRow) + ">; rel=\"next\"";
    }

    private static String encoded(String value) {
        return URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
