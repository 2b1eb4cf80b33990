package io.swremu.edition.enterprise.credential;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;

/**
 * Which credentials are listed.
 *
 * @param selfOnly whether those of others are left out
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record CredentialSearch(
        @Schema(description = "false: those of all users, for administrators of the account.", defaultValue = "true")
        @JsonProperty("self_only")
        boolean selfOnly)
        implements FromQuery {

    /**
     * Reads the condition from a query.
     *
     * @throws SwrException {@link ErrorCode#PARAMETER_INVALID}
     */
    CredentialSearch(ListParameters parameters) {
        this(parameters.flag("self_only").orElse(true));
    }
}
