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
 * A page whose offset is a multiple of its size: 1 to 100 rows, 10 unless the client asks for others.
 *
 * @param offset rows before the page
 * @param limit rows of the page
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
public record AlignedPage(
        @Schema(description = "Items before the page: a multiple of limit.", minimum = "0", defaultValue = "0")
        int offset,

        @Schema(description = "Items of the page.", minimum = "1", maximum = "100", defaultValue = "10")
        int limit)
        implements FromQuery {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 100;

    /**
     * Reads the page from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} or {@link ErrorCode#PAGE_SIZE_INVALID}
     */
    public AlignedPage(ListParameters parameters) {
        this(parameters.offset(), parameters.limit(DEFAULT_LIMIT, MAX_LIMIT));
        if (offset % limit != 0) {
            throw ErrorCode.PARAMETER_INVALID.toException("offset must be a multiple of limit");
        }
    }

    /** This page for a query. */
    public Pageable sorted(Sort sort) {
        return new AtOffset(offset, limit, sort);
    }
}
