package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Answer of ListInstanceInternalEndpoints.
 *
 * @param total on all pages
 */
record InternalEndpointList(
        @JsonProperty("internal_endpoints") List<InternalEndpointView> internalEndpoints,
        long total) {}
