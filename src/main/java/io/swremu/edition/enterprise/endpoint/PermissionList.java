package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Answer of ListInternalEndpointPermissions.
 *
 * @param total on all pages
 */
record PermissionList(
        List<PermissionView> permissions,
        @JsonProperty("total_count") long total) {}
