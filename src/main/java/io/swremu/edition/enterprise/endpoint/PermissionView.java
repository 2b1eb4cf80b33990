package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** A permission as clients see it. The time is in whole seconds. */
@Schema(name = "PermissionItem")
record PermissionView(
        @Schema(example = "0b8e3a3e-58a1-4d7f-8f0e-5a9c7a9b2c11")
        String id,

        @Schema(example = "iam:domain::9f8e7d6c5b4a39281706f5e4d3c2b1a0")
        String permission,

        @Schema(example = "domainId") @JsonProperty("permission_type")
        PermissionType permissionType,

        @Schema(example = "2026-03-04T05:06:07Z") @JsonProperty("created_at")
        Instant createdAt,

        @Schema(example = "true", description = "Whether it cannot be removed.") @JsonProperty("protected")
        boolean isProtected) {

    static PermissionView of(EndpointPermission permission) {
        return new PermissionView(
                permission.id(),
                permission.permission(),
                permission.permissionType(),
                permission.createdAt().truncatedTo(ChronoUnit.SECONDS),
                permission.isProtected());
    }
}
