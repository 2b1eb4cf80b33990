package io.swremu.platform.list;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/**
 * The order that a client asks for by {@code order_column} and {@code order_type}; one without the other is no order.
 *
 * @param <C> the columns of the list: the constants in lower case are the client's words
 * @param column what the list is sorted by; absent if the client asks for no order
 * @param ascending smallest first; false without a column
 */
@Refuses(ErrorCode.ORDER_INVALID)
public record Sorting<C extends Enum<C>>(Optional<C> column, boolean ascending) implements FromQuery {

    /**
     * Reads the order from a query.
     *
     * @throws SwrException {@link ErrorCode#ORDER_INVALID} if the list has no such column, or the direction is neither
     *     {@code asc} nor {@code desc}
     */
    static <C extends Enum<C>> Sorting<C> of(ListParameters parameters, Class<C> columns) {
        var ascending = parameters.text("order_type").map(ListParameters::ascending);
        var column = ascending.flatMap(given -> parameters.text("order_column")).map(word -> column(columns, word));
        return new Sorting<>(column, column.isPresent() && ascending.orElse(false));
    }

    private static <C extends Enum<C>> C column(Class<C> columns, String word) {
        return Arrays.stream(columns.getEnumConstants())
                .filter(column -> wordOf(column).equals(word))
                .findFirst()
                .orElseThrow(() -> ErrorCode.ORDER_INVALID.toException("order_column"));
    }

    /** The client's word for a column. */
    public static String wordOf(Enum<?> column) {
        return column.name().toLowerCase(Locale.ROOT);
    }
}
