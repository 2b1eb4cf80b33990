package io.swremu.edition.enterprise.endpoint;

import java.util.List;

/** Answer of UpdateInternalEndpointConnections: the connections that were named. */
record ChangedConnections(List<ConnectionView> connections) {}
