package io.swremu.edition.enterprise.job;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * Which jobs are listed.
 *
 * @param status those of that status only
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record JobSearch(Optional<JobStatus> status) implements FromQuery {

    /**
     * Reads the condition from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} for an unknown status
     */
    JobSearch(ListParameters parameters) {
        this(parameters
                .text("status")
                .map(word -> JobStatus.of(word).orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("status"))));
    }
}
