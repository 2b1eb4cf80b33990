package io.swremu.edition.enterprise.endpoint;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;

/**
 * Answer of ListInternalEndpointConnections.
 *
 * @param total on all pages
 */
record ConnectionList(
        List<ConnectionView> connections,
        @JsonProperty("total_count") long total) {}
