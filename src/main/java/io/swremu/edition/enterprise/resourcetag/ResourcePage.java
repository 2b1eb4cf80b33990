package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;

/**
 * A page of resources: 1 to 200, 200 unless the client asks for others.
 *
 * @param offset resources before the page, 0 or more
 * @param limit resources of the page
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record ResourcePage(
        @Schema(description = "Items before the page.", minimum = "0", defaultValue = "0")
        int offset,

        @Schema(description = "Items of the page.", minimum = "1", maximum = "200", defaultValue = "200")
        int limit)
        implements FromQuery {
    private static final int MAX_LIMIT = 200;

    /**
     * Reads the page from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} or {@link ErrorCode#PAGE_SIZE_INVALID}
     */
    ResourcePage(ListParameters parameters) {
        this(parameters.offset(), parameters.limit(MAX_LIMIT, MAX_LIMIT));
    }
}
