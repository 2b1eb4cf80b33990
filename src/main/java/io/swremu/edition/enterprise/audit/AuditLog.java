package io.swremu.edition.enterprise.audit;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Something that was done in an instance. */
@Entity
@Table(name = "ee_audit_log")
class AuditLog {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long registryId;

    @Enumerated(EnumType.STRING)
    private AuditOperation operation;

    @Enumerated(EnumType.STRING)
    private AuditedResource resourceType;

    private String resource;
    private String username;
    private Instant opTime;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected AuditLog() {}

    AuditLog(
            long registryId,
            AuditOperation operation,
            AuditedResource resourceType,
            String resource,
            String username,
            Instant opTime) {
        this.registryId = registryId;
        this.operation = operation;
        this.resourceType = resourceType;
        this.resource = resource;
        this.username = username;
        this.opTime = opTime;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    AuditOperation operation() {
        return operation;
    }

    AuditedResource resourceType() {
        return resourceType;
    }

    String resource() {
        return resource;
    }

    String username() {
        return username;
    }

    Instant opTime() {
        return opTime;
    }
}
