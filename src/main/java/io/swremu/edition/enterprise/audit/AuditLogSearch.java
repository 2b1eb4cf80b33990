package io.swremu.edition.enterprise.audit;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;

/** Which audit logs are listed. */
@Refuses({ErrorCode.PARAMETER_MISSING, ErrorCode.PARAMETER_INVALID})
record AuditLogSearch(
        @Schema(description = "What was done.", example = "pull")
        AuditOperation operation) implements FromQuery {

    /**
     * Reads the condition from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_MISSING}, {@link ErrorCode#PARAMETER_INVALID}
     */
    AuditLogSearch(ListParameters parameters) {
        this(AuditOperation.of(parameters
                        .text("operation")
                        .orElseThrow(() -> ErrorCode.PARAMETER_MISSING.toException("operation")))
                .orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("operation")));
    }
}
