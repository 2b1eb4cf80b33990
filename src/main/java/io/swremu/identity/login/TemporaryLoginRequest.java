package io.swremu.identity.login;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * What CreateSecret is asked for.
 *
 * @param project the name of a project, which is that of its region; absent: the caller's
 * @param seconds how long the login lives; the service checks the range
 */
@Refuses(ErrorCode.PARAMETER_INVALID)
record TemporaryLoginRequest(
        @Schema(
                description = "Name of a project, which is that of its region; the caller's by default.",
                format = "region")
        @JsonProperty("projectname")
        Optional<String> project,

        @Schema(
                description = "How long the login lives, in seconds.",
                minimum = "900",
                maximum = "86400",
                defaultValue = "86400")
        @JsonProperty("duration_seconds")
        int seconds)
        implements FromQuery {

    TemporaryLoginRequest(ListParameters parameters) {
        this(
                parameters.text("projectname"),
                parameters.number("duration_seconds", 0, LoginService.MAX_SECONDS, ErrorCode.PARAMETER_INVALID));
    }
}
