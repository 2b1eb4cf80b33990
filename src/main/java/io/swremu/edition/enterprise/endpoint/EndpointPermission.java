package io.swremu.edition.enterprise.endpoint;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** That somebody may connect to the endpoint service of an instance. */
@Entity
@Table(name = "ee_endpoint_permission")
class EndpointPermission {
    @Id
    private String id;

    private long registryId;
    private String permission;

    @Enumerated(EnumType.STRING)
    private PermissionType permissionType;

    @Column(name = "protected")
    private boolean isProtected;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected EndpointPermission() {}

    EndpointPermission(
            String id,
            long registryId,
            String permission,
            PermissionType permissionType,
            boolean isProtected,
            Instant createdAt) {
        this.id = id;
        this.registryId = registryId;
        this.permission = permission;
        this.permissionType = permissionType;
        this.isProtected = isProtected;
        this.createdAt = createdAt;
    }

    String id() {
        return id;
    }

    String permission() {
        return permission;
    }

    PermissionType permissionType() {
        return permissionType;
    }

    /** Whether it cannot be removed: that of the instance's own account. */
    boolean isProtected() {
        return isProtected;
    }

    Instant createdAt() {
        return createdAt;
    }
}
