package io.swremu.edition.enterprise.repository;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A page of ListAllInstanceRepositories, and what it is restricted to.
 *
 * @param marker {@code next_marker} of the page before
 * @param limit rows of the page
 * @param name the whole name without namespace
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record ProjectRepositoryPage(
        @Schema(description = "next_marker of the page before", maxLength = 40)
        Optional<String> marker,

        @Schema(description = "Items of the page.", minimum = "1", maximum = "100", defaultValue = "100")
        int limit,

        @Schema(description = "Whole name without namespace")
        Optional<String> name)
        implements FromQuery {
    private static final int MAX_LIMIT = 100;
    private static final Pattern MARKER = Pattern.compile("(\\d{1,18})-(\\d{1,18})");

    /**
     * Reads it from a query.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} or {@link ErrorCode#PAGE_SIZE_INVALID}
     */
    ProjectRepositoryPage(ListParameters parameters) {
        this(parameters.text("marker"), parameters.limit(MAX_LIMIT, MAX_LIMIT), parameters.text("name"));
        position();
    }

    /** The last row of the page before. */
    @JsonIgnore
    Position position() {
        if (marker.isEmpty()) {
            return new Position(0, 0);
        }
        Matcher matcher = MARKER.matcher(marker.get());
        if (!matcher.matches()) {
            throw ErrorCode.PARAMETER_INVALID.toException("marker");
        }
        return new Position(Long.parseLong(matcher.group(1)), Long.parseLong(matcher.group(2)));
    }

    /** Where a repository stands in the list. */
    record Position(long registryId, long number) {
        /** The marker that names it. */
        String marker() {
            return registryId + "-" + number;
        }
    }
}
