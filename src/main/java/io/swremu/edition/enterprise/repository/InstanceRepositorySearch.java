package io.swremu.edition.enterprise.repository;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * What ListInstanceRepositories is restricted to.
 *
 * @param namespaceId the id of a namespace; absent: all
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record InstanceRepositorySearch(
        @Schema(description = "Id of a namespace", example = "2", minimum = "0") @JsonProperty("namespace_id")
        Optional<Long> namespaceId)
        implements FromQuery {

    InstanceRepositorySearch(ListParameters parameters) {
        this(parameters.text("namespace_id").map(given -> parameters.id("namespace_id")));
    }
}
