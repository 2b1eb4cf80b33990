package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/** Answer of UpdateInternalEndpointPermissions: what was added or removed. */
record ChangedPermissions(
        List<String> permissions,
        @JsonProperty("permission_type") PermissionType permissionType) {}
