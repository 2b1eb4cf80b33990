package io.swremu.platform.list;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;

/**
 * A page that begins at an id, as the v3 lists have it.
 *
 * @param firstId the smallest id on the page, 0 or more
 * @param limit rows of the page, 1 to 1000
 */
@Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID})
public record MarkerPage(
        @Schema(description = "nextMarker of the page before") @JsonProperty("marker")
        long firstId,

        @Schema(description = "Items of the page.", minimum = "1", maximum = "1000", defaultValue = "100")
        int limit)
        implements FromQuery {
    /** Rows of a page unless the client asks for others. */
    public static final int DEFAULT_LIMIT = 100;

    /** Rows of the longest page. */
    public static final int MAX_LIMIT = 1000;

    /**
     * Reads the page from a query: 100 rows from the beginning by default.
     *
     * @throws SwrException {@link ErrorCode#PAGE_SIZE_INVALID} if the limit is no number from 1 to 1000,
     *     {@link ErrorCode#PARAMETER_INVALID} if the marker is no number of at least 0
     */
    public MarkerPage(ListParameters parameters) {
        this(parameters.id("marker"), parameters.limit(DEFAULT_LIMIT, MAX_LIMIT));
    }
}
