package io.swremu.edition.enterprise.endpoint;

import io.swremu.edition.enterprise.instance.Network;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** A way into an instance from a subnet, and so a connection of the instance's endpoint service. */
@Entity
@Table(name = "ee_internal_endpoint")
class InternalEndpoint {
    @Id
    private String id;

    private long registryId;
    private String vpcepEndpointId;
    private String projectId;
    private String vpcId;
    private String subnetId;
    private int position;
    private String description;

    @Enumerated(EnumType.STRING)
    private EndpointStatus status;

    @Enumerated(EnumType.STRING)
    private ConnectionStatus connectionStatus;

    @Column(name = "protected")
    private boolean isProtected;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected InternalEndpoint() {}

    /**
     * A new endpoint, which is being created.
     *
     * @param vpcepEndpointId its id as a connection
     * @param position counted from 1 in its instance
     */
    InternalEndpoint(
            String id,
            long registryId,
            String vpcepEndpointId,
            String projectId,
            Network network,
            int position,
            String description,
            Instant now) {
        this.id = id;
        this.registryId = registryId;
        this.vpcepEndpointId = vpcepEndpointId;
        this.projectId = projectId;
        this.vpcId = network.vpcId();
        this.subnetId = network.subnetId();
        this.position = position;
        this.description = description;
        this.status = EndpointStatus.CREATING;
        this.connectionStatus = ConnectionStatus.CREATING;
        this.createdAt = now;
        this.updatedAt = now;
    }

    String id() {
        return id;
    }

    long registryId() {
        return registryId;
    }

    String vpcepEndpointId() {
        return vpcepEndpointId;
    }

    String projectId() {
        return projectId;
    }

    Network network() {
        return new Network(vpcId, subnetId);
    }

    String address() {
        return network().address(position);
    }

    String description() {
        return description;
    }

    EndpointStatus status() {
        return status;
    }

    ConnectionStatus connectionStatus() {
        return connectionStatus;
    }

    /** Whether its connection can be neither accepted nor refused: that of the instance's own network. */
    boolean isProtected() {
        return isProtected;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    void protect() {
        isProtected = true;
    }

    void run(Instant now) {
        status = EndpointStatus.RUNNING;
        connect(ConnectionStatus.ACCEPTED, now);
    }

    void connect(ConnectionStatus next, Instant now) {
        connectionStatus = next;
        updatedAt = now;
    }

    void beginToDelete(Instant now) {
        status = EndpointStatus.DELETING;
        connect(ConnectionStatus.DELETING, now);
    }
}
