package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceInternalEndpoints.
 *
 * @param total on all pages
 */
record InternalEndpointList(
        @JsonProperty("internal_endpoints") List<InternalEndpointView> internalEndpoints,
        @Schema(example = "1") long total) {}
