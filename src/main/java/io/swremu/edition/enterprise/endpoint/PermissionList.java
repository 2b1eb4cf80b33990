package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInternalEndpointPermissions.
 *
 * @param total on all pages
 */
record PermissionList(
        List<PermissionView> permissions,
        @Schema(example = "1") @JsonProperty("total_count") long total) {}
