package io.swremu.platform.list;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The parameters of a list: plain query parameters and, where the operation knows it, those inside
 * {@code filter=key::value|key::value}. A present filter hides the plain search parameters; for paging and sorting its value comes first and the plain one
 * is the fallback. Keys without a value and unknown keys are ignored, as the service's pages imply.
 */
public final class ListParameters {
    private static final Set<String> PAGING = Set.of("limit", "offset", "order", "order_column", "order_type");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");
    private static final int DEFAULT_LIMIT = 100;
    private static final int LARGEST_LIMIT = 1000;
    private static final int LARGEST_FILTER = 4096;

    private final Map<String, String> values;
    private final boolean fromFilter;

    private ListParameters(Map<String, String> values, boolean fromFilter) {
        this.values = values;
        this.fromFilter = fromFilter;
    }

    /** The query parameters of a request, each with its first value; a filter among them has no meaning yet. */
    public static ListParameters of(Map<String, String> query) {
        var values = new LinkedHashMap<>(query);
        values.values().removeIf(String::isEmpty);
        return new ListParameters(values, false);
    }

    /**
     * The same with {@code filter} applied, for the operations that have it.
     *
     * @throws SwrException {@link ErrorCode#FILTER_INVALID} if an item of the filter has no {@code ::}
     */
    public ListParameters withFilter() {
        return withFilter("");
    }

    /**
     * The same for a list with a mandatory key, whose plain value a filter does not hide.
     *
     * @throws SwrException {@link ErrorCode#FILTER_INVALID} if an item of the filter has no {@code ::}
     */
    public ListParameters withFilter(String mandatory) {
        String filter = values.get("filter");
        if (filter == null) {
            return this;
        }
        var filtered = new LinkedHashMap<>(values);
        filtered.keySet().removeIf(key -> !PAGING.contains(key) && !key.equals(mandatory));
        filtered.putAll(parse(filter));
        return new ListParameters(filtered, true);
    }

    private static Map<String, String> parse(String filter) {
        if (filter.length() > LARGEST_FILTER) {
            throw ErrorCode.FILTER_INVALID.toException("at most " + LARGEST_FILTER + " characters");
        }
        var values = new LinkedHashMap<String, String>();
        for (String item : filter.split("\\|", -1)) {
            int separator = item.indexOf("::");
            if (separator < 0) {
                throw ErrorCode.FILTER_INVALID.toException(item);
            }
            String value = item.substring(separator + 2);
            if (!value.isEmpty()) {
                values.put(item.substring(0, separator), value);
            }
        }
        return values;
    }

    /** Whether the search parameters stood in {@code filter}: some match more loosely there. */
    public boolean fromFilter() {
        return fromFilter;
    }

    /** The value of a key that is known inside {@code filter} only; as a plain parameter it is an unknown one. */
    public Optional<String> filterText(String key) {
        return fromFilter ? text(key) : Optional.empty();
    }

    /** The value of a key, never empty. */
    public Optional<String> text(String key) {
        return Optional.ofNullable(values.get(key));
    }

    /**
     * The value of a key that is {@code true} or {@code false}.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} if it is something else
     */
    public Optional<Boolean> flag(String key) {
        return text(key).map(value -> switch (value) {
            case "true" -> true;
            case "false" -> false;
            default -> throw ErrorCode.PARAMETER_INVALID.toException(key);
        });
    }

    /**
     * The page asked for: 100 rows from 0 by default, larger limits are cut to 1000.
     *
     * @throws SwrException {@link ErrorCode#PAGE_SIZE_INVALID} if the limit is no number of at least 1,
     *     {@link ErrorCode#PARAMETER_INVALID} if the offset is no number of at least 0
     */
    public OffsetPage page() {
        int limit = text("limit")
                .map(value -> number(value).filter(number -> number > 0))
                .map(number -> number.orElseThrow(() -> ErrorCode.PAGE_SIZE_INVALID.toException("limit")))
                .orElse(DEFAULT_LIMIT);
        int offset = text("offset")
                .map(ListParameters::number)
                .map(number -> number.orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("offset")))
                .orElse(0);
        return new OffsetPage(offset, Math.min(limit, LARGEST_LIMIT));
    }

    /** Numbers beyond the range of int are as good as its end: no list is that long. */
    private static Optional<Integer> number(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return Optional.empty();
        }
        return Optional.of(text.length() > 9 ? Integer.MAX_VALUE : Integer.parseInt(text));
    }

    /**
     * The sort order asked for; a column without a direction, or the other way round, is no order.
     *
     * @throws SwrException {@link ErrorCode#ORDER_INVALID} if the direction is neither {@code asc} nor {@code desc}
     */
    public Optional<Order> order() {
        return text("order_type")
                .map(ListParameters::ascending)
                .flatMap(ascending -> text("order_column").map(column -> new Order(column, ascending)));
    }

    /**
     * Whether a direction is the ascending one.
     *
     * @throws SwrException {@link ErrorCode#ORDER_INVALID} if it is neither {@code asc} nor {@code desc}
     */
    public static boolean ascending(String direction) {
        return switch (direction) {
            case "asc" -> true;
            case "desc" -> false;
            default -> throw ErrorCode.ORDER_INVALID.toException(direction);
        };
    }

    /**
     * A sort order as the client named it.
     *
     * @param column the client's word for the column
     * @param ascending smallest first
     */
    public record Order(String column, boolean ascending) {}
}
