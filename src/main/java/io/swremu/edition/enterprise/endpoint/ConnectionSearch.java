package io.swremu.edition.enterprise.endpoint;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.list.AtOffset;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;
import org.springframework.data.domain.Pageable;
import org.springframework.data.domain.Sort;

/**
 * A page of connections.
 *
 * @param limit rows of the page, 1 to 1000
 * @param offset rows before the page, 0 or more
 * @param status those of that status only
 * @param id that one only
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record ConnectionSearch(
        @Schema(description = "Items of the page.", minimum = "1", maximum = "1000", defaultValue = "10")
        int limit,

        @Schema(description = "Items before the page.", minimum = "0", defaultValue = "0")
        int offset,

        @Schema(
                implementation = String.class,
                description = "The status of a connection.",
                allowableValues = {"pendingAcceptance", "accepted", "rejected", "failed"})
        Optional<ConnectionStatus> status,

        @Schema(description = "The id of a connection.") Optional<String> id)
        implements FromQuery {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 1000;

    /**
     * Reads page and conditions from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} or {@link ErrorCode#PAGE_SIZE_INVALID}
     */
    ConnectionSearch(ListParameters parameters) {
        this(
                parameters.limit(DEFAULT_LIMIT, MAX_LIMIT),
                parameters.offset(),
                parameters
                        .text("status")
                        .map(word -> ConnectionStatus.searched(word)
                                .orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("status"))),
                parameters.text("id"));
    }

    /** The page for a query. */
    Pageable page() {
        return new AtOffset(offset, limit, Sort.by("position"));
    }
}
