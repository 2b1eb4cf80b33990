package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * What ListInstanceAccessories is restricted to.
 *
 * @param type only accessories of this type
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record AccessorySearch(
        @Schema(description = "Type of accessory", allowableValues = AccessoryType.SIGNATURE)
        Optional<String> type) implements FromQuery {

    /**
     * Reads it from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for another type
     */
    AccessorySearch(ListParameters parameters) {
        this(parameters.text("type"));
        if (type.isPresent() && !type.get().equals(AccessoryType.SIGNATURE)) {
            throw ErrorCode.PARAMETER_INVALID.toException("type");
        }
    }
}
