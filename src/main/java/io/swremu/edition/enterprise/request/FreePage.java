package io.swremu.edition.enterprise.request;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.list.AtOffset;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A page that begins at any row: 1 to 100 rows, 100 unless the client asks for others.
 *
 * @param offset rows before the page, 0 or more
 * @param limit rows of the page
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
public record FreePage(
        @Schema(description = "Items before the page.", minimum = "0", defaultValue = "0")
        int offset,

        @Schema(description = "Items of the page.", minimum = "1", maximum = "100", defaultValue = "100")
        int limit)
        implements FromQuery {
    private static final int MAX_LIMIT = 100;

    /**
     * Reads the page from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} or {@link ErrorCode#PAGE_SIZE_INVALID}
     */
    public FreePage(ListParameters parameters) {
        this(parameters.offset(), parameters.limit(MAX_LIMIT, MAX_LIMIT));
    }

    /** This page for a query. */
    public Pageable sorted(Sort sort) {
        return new AtOffset(offset, limit, sort);
    }
}
