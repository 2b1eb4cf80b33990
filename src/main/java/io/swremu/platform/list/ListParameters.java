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
 * {@code filter=key::value|key::value}. A filter hides the plain search parameters; for paging and sorting its values count
 * first, and then the plain ones. Keys without a value and unknown keys are ignored, as the service's pages imply.
 */
public final class ListParameters {
    private static final Set<String> PAGING = Set.of("limit", "offset", "order", "order_column", "order_type");
    private static final Pattern NUMBER = Pattern.compile("\\d{1,40}");
    /** Digits of a number that surely fits a {@code long}. */
    private static final int MAX_DIGITS = 18;

    private static final int MAX_FILTER_LENGTH = 4096;

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
     * @param mandatory a key whose plain value a filter does not hide; empty if there is none
     * @throws SwrException {@link ErrorCode#FILTER_INVALID} if an item of the filter has no {@code ::}, or it is longer
     *     than 4,096 characters
     */
    ListParameters withFilter(String mandatory) {
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
        if (filter.length() > MAX_FILTER_LENGTH) {
            throw ErrorCode.FILTER_INVALID.toException("at most " + MAX_FILTER_LENGTH + " characters");
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
     * A whole number. What is too large for an {@code int} counts as the largest: no list is that long.
     *
     * @param min the smallest one that is allowed
     * @param absent the number of a query that does not have the key
     * @param refusal the code for anything else than a number from {@code min} on
     * @throws SwrException the given code
     */
    public int number(String key, int min, int absent, ErrorCode refusal) {
        long number = text(key).map(text -> digits(key, text, refusal)).orElse((long) absent);
        if (number < min) {
            throw refusal.toException(key);
        }
        return (int) Math.min(number, Integer.MAX_VALUE);
    }

    /**
     * The {@code offset} of a list that refuses one that is no {@code int}; 0 if it is absent.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} if it is no number from 0 to the largest {@code int}
     */
    public int offset() {
        long offset = text("offset")
                .map(text -> digits("offset", text, ErrorCode.PARAMETER_INVALID))
                .orElse(0L);
        if (offset > Integer.MAX_VALUE) {
            throw ErrorCode.PARAMETER_INVALID.toException("offset");
        }
        return (int) offset;
    }

    /**
     * The {@code limit} of a list that refuses larger ones.
     *
     * @param absent the limit of a query that has none
     * @param max the largest one that is allowed
     * @throws SwrException {@link ErrorCode#PAGE_SIZE_INVALID} if it is no number from 1 to the largest
     */
    public int limit(int absent, int max) {
        int limit = number("limit", 1, absent, ErrorCode.PAGE_SIZE_INVALID);
        if (limit > max) {
            throw ErrorCode.PAGE_SIZE_INVALID.toException("limit");
        }
        return limit;
    }

    /**
     * The id of a row, at most 18 digits; 0 if it is absent.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} if it is anything else
     */
    public long id(String key) {
        String text = text(key).orElse("0");
        if (text.length() > MAX_DIGITS) {
            throw ErrorCode.PARAMETER_INVALID.toException(key);
        }
        return digits(key, text, ErrorCode.PARAMETER_INVALID);
    }

    private static long digits(String key, String text, ErrorCode refusal) {
        if (!NUMBER.matcher(text).matches()) {
            throw refusal.toException(key);
        }
        return text.length() > MAX_DIGITS ? Long.MAX_VALUE : Long.parseLong(text);
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
}
