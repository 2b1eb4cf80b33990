package io.swremu.edition.enterprise.namespace;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.edition.enterprise.request.Direction;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;
import org.springframework.data.domain.Sort;

/**
 * What ListInstanceNamespaces is restricted to, and its order.
 *
 * @param name a part of the name
 * @param isPublic {@code true}: public ones only; any other text: private ones only
 * @param column what the list is sorted by; absent: the id
 * @param direction counts with a column only
 */
@Refuses(ErrorCode.ORDER_INVALID)
record InstanceNamespaceSearch(
        @Schema(description = "Part of the name") Optional<String> name,

        @Schema(description = "true: public namespaces only; any other text: private ones only") @JsonProperty("public")
        Optional<String> isPublic,

        @Schema(description = "Sort by this; otherwise by id.", allowableValues = "updated_at")
        @JsonProperty("order_column")
        Optional<String> column,

        @Schema(
                description = "Direction; counts with order_column only.",
                allowableValues = {"asc", "desc"},
                defaultValue = "desc")
        @JsonProperty("order_type")
        Optional<String> direction)
        implements FromQuery {

    /**
     * Reads them from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} for an unknown column or direction
     */
    InstanceNamespaceSearch(ListParameters parameters) {
        this(
                parameters.text("name"),
                parameters.text("public"),
                Direction.column(parameters, "updated_at"),
                Direction.of(parameters));
    }

    Sort sort() {
        return column.map(any -> Direction.sort(direction, "updatedAt", "id")).orElse(Sort.by("id"));
    }
}
