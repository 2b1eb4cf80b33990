package io.swremu.edition.enterprise.endpoint;

import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotEmpty;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import jakarta.validation.constraints.Size;
import java.util.List;

/**
 * Body of UpdateInternalEndpointConnections.
 *
 * @param endpoints ids of connections, at most 100
 * @param action {@code receive} or {@code reject}
 */
@Schema(name = "UpdateInternalEndpointConnectionsRequestBody")
record ConnectionAction(
        @ArraySchema(
                minItems = 1,
                maxItems = ConnectionAction.MAX,
                schema = @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7"))
        @NotEmpty
        @Size(max = ConnectionAction.MAX)
        List<@NotEmpty @Pattern(regexp = "[^\\x00]*") String> endpoints,

        @Schema(
                example = "receive",
                allowableValues = {"receive", "reject"})
        @NotNull
        @Pattern(regexp = "receive|reject")
        String action) {
    static final int MAX = 100;

    /** What becomes of the connections. */
    ConnectionStatus outcome() {
        return action.equals("receive") ? ConnectionStatus.ACCEPTED : ConnectionStatus.REJECTED;
    }
}
