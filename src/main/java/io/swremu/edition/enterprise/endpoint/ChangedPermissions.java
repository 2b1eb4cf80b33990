package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/** Answer of UpdateInternalEndpointPermissions: what was added or removed. */
record ChangedPermissions(
        @ArraySchema(schema = @Schema(example = "iam:domain::9f8e7d6c5b4a39281706f5e4d3c2b1a0"))
        List<String> permissions,

        @Schema(example = "domainId") @JsonProperty("permission_type")
        PermissionType permissionType) {}
