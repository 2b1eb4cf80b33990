package io.swremu.edition.shared.tag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;

/**
 * The page that ListRepoAccessories is asked for.
 *
 * @param limit rows of the page, 1 to 100
 * @param offset rows before the page, 0 or more
 */
@Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID})
record AccessoryPageRequest(
        @Schema(description = "Rows of the page", minimum = "1", maximum = "100", defaultValue = "10")
        int limit,

        @Schema(description = "Rows before the page", minimum = "0", defaultValue = "0")
        int offset)
        implements FromQuery {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    AccessoryPageRequest(ListParameters parameters) {
        this(
                parameters.limit(DEFAULT_LIMIT, MAX_LIMIT),
                parameters.number("offset", 0, 0, ErrorCode.PARAMETER_INVALID));
    }
}
