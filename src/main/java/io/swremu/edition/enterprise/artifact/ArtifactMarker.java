package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;

/**
 * A page of ListInstanceAllArtifacts.
 *
 * @param marker the id at which it begins
 * @param limit rows of the page
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record ArtifactMarker(
        @Schema(description = "next_marker of the page before", minimum = "0", defaultValue = "1")
        long marker,

        @Schema(description = "Items of the page.", minimum = "1", maximum = "100", defaultValue = "10")
        int limit)
        implements FromQuery {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    /**
     * Reads it from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} or {@link ErrorCode#PAGE_SIZE_INVALID}
     */
    ArtifactMarker(ListParameters parameters) {
        this(parameters.id("marker"), parameters.limit(DEFAULT_LIMIT, MAX_LIMIT));
    }
}
