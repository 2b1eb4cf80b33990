package io.swremu.edition.shared.tag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * The page that ListReferences is asked for.
 *
 * @param limit tags of the page, 1 to 10
 * @param marker the id at which the page begins; absent: the first page
 */
@Refuses({ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID})
record ReferencePageRequest(
        @Schema(description = "Rows of the page", minimum = "1", maximum = "10", defaultValue = "10")
        int limit,

        @Schema(implementation = String.class, description = "next_marker of the page before.", defaultValue = "0")
        Optional<TagMarker> marker)
        implements FromQuery {
    private static final int MAX_LIMIT = 10;

    ReferencePageRequest(ListParameters parameters) {
        this(parameters.limit(MAX_LIMIT, MAX_LIMIT), TagMarker.of(parameters));
    }

    /** The smallest id on the page. */
    long firstId() {
        return marker.map(TagMarker::id).orElse(0L);
    }
}
