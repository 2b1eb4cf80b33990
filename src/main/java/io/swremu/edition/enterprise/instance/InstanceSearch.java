package io.swremu.edition.enterprise.instance;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * Which instances are listed.
 *
 * @param status those of that status only
 * @param enterpriseProjectId those of that enterprise project only
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record InstanceSearch(
        Optional<InstanceStatus> status,

        @Schema(description = "The id of an enterprise project; all_granted_eps: of any.")
        @JsonProperty("enterprise_project_id")
        Optional<String> enterpriseProjectId)
        implements FromQuery {
    private static final String ANY = "all_granted_eps";

    /**
     * Reads the conditions from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID} for an unknown status
     */
    InstanceSearch(ListParameters parameters) {
        this(
                parameters
                        .text("status")
                        .map(word -> InstanceStatus.of(word)
                                .orElseThrow(() -> ErrorCode.PARAMETER_INVALID.toException("status"))),
                parameters.text("enterprise_project_id").filter(id -> !id.equals(ANY)));
    }
}
