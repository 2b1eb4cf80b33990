package io.swremu.edition.shared.sync;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.OffsetPage;

/**
 * The page that ShowSyncJob is asked for. Limit and offset are mandatory, and in the document all stands in the filter.
 *
 * @param page which jobs
 * @param oldestFirst the oldest job first, else the newest
 */
@Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PAGE_SIZE_INVALID, ErrorCode.PARAMETER_INVALID, ErrorCode.ORDER_INVALID
})
record SyncJobPageRequest(
        @Schema(hidden = true) OffsetPage page,
        @Schema(hidden = true) boolean oldestFirst) implements FromQuery {

    SyncJobPageRequest(ListParameters parameters) {
        this(
                new OffsetPage(complete(parameters)),
                parameters.text("order").map(ListParameters::ascending).orElse(false));
    }

    private static ListParameters complete(ListParameters parameters) {
        if (parameters.text("limit").isEmpty() || parameters.text("offset").isEmpty()) {
            ErrorCode refusal = parameters.fromFilter() ? ErrorCode.FILTER_INVALID : ErrorCode.PARAMETER_MISSING;
            throw refusal.toException("limit and offset");
        }
        return parameters;
    }
}
