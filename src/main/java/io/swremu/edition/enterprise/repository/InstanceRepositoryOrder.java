package io.swremu.edition.enterprise.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.Direction;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * The order of a list of repositories.
 *
 * @param column what the list is sorted by
 * @param direction the largest first if absent
 */
@Refuses(ErrorCode.ORDER_INVALID)
record InstanceRepositoryOrder(
        @Schema(
                description = "Sort by this.",
                allowableValues = {"created_at", "updated_at"},
                defaultValue = "created_at")
        @JsonProperty("order_column")
        Optional<String> column,

        @Schema(
                description = "Direction",
                allowableValues = {"asc", "desc"},
                defaultValue = "desc")
        @JsonProperty("order_type")
        Optional<String> direction)
        implements FromQuery {

    /**
     * Reads it from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} for an unknown column or direction
     */
    InstanceRepositoryOrder(ListParameters parameters) {
        this(Direction.column(parameters, "created_at", "updated_at"), Direction.of(parameters));
    }

    /** For a query whose repository is {@code r}. */
    String orderBy() {
        String attribute = column.filter("updated_at"::equals).isPresent() ? "r.updatedAt" : "r.createdAt";
        String words = direction.filter("asc"::equals).isPresent() ? " asc" : " desc";
        return " order by " + attribute + words + ", r.id" + words;
    }
}
