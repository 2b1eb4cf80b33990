package io.swremu.edition.enterprise.endpoint;

import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.platform.error.ErrorCode;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The connections of an instance's endpoint service: its internal endpoints, which it may accept or refuse. */
@Service
@Transactional
class EndpointConnections {
    private final InternalEndpointRows rows;
    private final InstantSource clock;

    EndpointConnections(InternalEndpointRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    @Transactional(readOnly = true)
    ConnectionList list(GrantedInstance instance, ConnectionSearch search) {
        var found = rows.findConnections(
                instance.registryId(), search.status().orElse(null), search.id().orElse(null), search.page());
        return new ConnectionList(
                found.map(endpoint -> view(endpoint, instance)).getContent(), found.getTotalElements());
    }

    /**
     * Accepts or refuses connections, all or none.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_NOT_FOUND} if there is no such connection,
     *     {@link ErrorCode#PARAMETER_INVALID} for one that is protected, or still comes or goes
     */
    ChangedConnections change(GrantedInstance instance, ConnectionAction action) {
        List<String> ids = action.endpoints().stream().distinct().toList();
        var found = rows.findByRegistryIdAndVpcepEndpointIdInOrderByPosition(instance.registryId(), ids);
        if (found.size() < ids.size()) {
            throw ErrorCode.RESOURCE_NOT_FOUND.toException("connection");
        }
        for (InternalEndpoint endpoint : found) {
            if (endpoint.isProtected()) {
                throw ErrorCode.PARAMETER_INVALID.toException("the connection is protected");
            }
            if (endpoint.status() != EndpointStatus.RUNNING) {
                throw ErrorCode.PARAMETER_INVALID.toException(
                        "the connection is " + endpoint.connectionStatus().word());
            }
            endpoint.connect(action.outcome(), clock.instant());
            rows.save(endpoint);
        }
        return new ChangedConnections(
                found.stream().map(endpoint -> view(endpoint, instance)).toList());
    }

    private static ConnectionView view(InternalEndpoint endpoint, GrantedInstance instance) {
        return ConnectionView.of(endpoint, instance.instance().domainId());
    }
}
