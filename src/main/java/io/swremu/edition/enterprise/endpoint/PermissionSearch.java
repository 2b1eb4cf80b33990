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
 * A page of permissions.
 *
 * @param limit rows of the page, 1 to 500
 * @param offset rows before the page, 0 or more
 * @param permission those that contain it only
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record PermissionSearch(
        @Schema(description = "Items of the page.", minimum = "1", maximum = "500", defaultValue = "10")
        int limit,

        @Schema(description = "Items before the page.", minimum = "0", defaultValue = "0")
        int offset,

        @Schema(description = "A part of the permission.") Optional<String> permission)
        implements FromQuery {
    private static final int DEFAULT_LIMIT = 10;
    private static final int MAX_LIMIT = 500;

    /**
     * Reads page and condition from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} or {@link ErrorCode#PAGE_SIZE_INVALID}
     */
    PermissionSearch(ListParameters parameters) {
        this(parameters.limit(DEFAULT_LIMIT, MAX_LIMIT), parameters.offset(), parameters.text("permission"));
    }

    /** The page for a query, the oldest first. */
    Pageable page() {
        return new AtOffset(offset, limit, Sort.by("createdAt", "id"));
    }
}
