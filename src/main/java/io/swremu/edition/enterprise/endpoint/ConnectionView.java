package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** An internal endpoint as a connection of the instance's endpoint service. Times are whole seconds. */
@Schema(name = "ConnectionItem")
record ConnectionView(
        @Schema(example = "7c9e6679-7425-40de-944b-e07fc1f90ae7")
        String id,

        @Schema(example = "9f8e7d6c5b4a39281706f5e4d3c2b1a0") @JsonProperty("domain_id")
        String domainId,

        @Schema(example = "459f3b9c2f1d4a0e8d7c6b5a49382716") @JsonProperty("project_id")
        String projectId,

        @Schema(example = "accepted") ConnectionStatus status,

        @Schema(example = "2026-03-04T05:06:07Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "2026-03-04T05:06:07Z") @JsonProperty("updated_at")
        Instant updatedAt,

        @Schema(example = "false", description = "Whether it can be neither received nor rejected.")
        @JsonProperty("protected")
        boolean isProtected) {

    static ConnectionView of(InternalEndpoint endpoint, String domainId) {
        return new ConnectionView(
                endpoint.vpcepEndpointId(),
                domainId,
                endpoint.projectId(),
                endpoint.connectionStatus(),
                endpoint.createdAt().truncatedTo(ChronoUnit.SECONDS),
                endpoint.updatedAt().truncatedTo(ChronoUnit.SECONDS),
                endpoint.isProtected());
    }
}
