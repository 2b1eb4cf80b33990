package io.swremu.edition.enterprise.request;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Sort;

/** The order of a list as this edition's clients ask for it: a column without a direction means the largest first. */
public final class Direction {
    private Direction() {}

    /**
     * The column that a query names.
     *
     * @param known the columns of the list
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} for another one
     */
    public static Optional<String> column(ListParameters parameters, String... known) {
        Optional<String> column = parameters.text("order_column");
        if (column.isPresent() && !List.of(known).contains(column.get())) {
            throw ErrorCode.ORDER_INVALID.toException("order_column");
        }
        return column;
    }

    /**
     * The direction that a query names.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} if it is neither {@code asc} nor {@code desc}
     */
    public static Optional<String> of(ListParameters parameters) {
        Optional<String> direction = parameters.text("order_type");
        direction.ifPresent(ListParameters::ascending);
        return direction;
    }

    /** An order by attributes of an entity, all in one direction. */
    public static Sort sort(Optional<String> direction, String... attributes) {
        boolean ascending = direction.map(ListParameters::ascending).orElse(false);
        return Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, attributes);
    }
}
