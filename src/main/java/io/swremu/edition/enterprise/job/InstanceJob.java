package io.swremu.edition.enterprise.job;

import io.swremu.edition.enterprise.instance.Instance;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** The creation of an instance, as its account can watch it. It outlives the instance. */
@Entity
@Table(name = "ee_job")
class InstanceJob {
    /** The only type that the service has. */
    private static final String TYPE = "CreateInstance";

    @Id
    private String id;

    private String domainId;
    private String projectId;
    private String instanceId;
    private String resourceName;
    private String type;

    @Enumerated(EnumType.STRING)
    private JobStatus status;

    private String reason;
    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected InstanceJob() {}

    InstanceJob(String id, Instance instance, Instant now) {
        this.id = id;
        this.domainId = instance.domainId();
        this.projectId = instance.projectId();
        this.instanceId = instance.id();
        this.resourceName = instance.name();
        this.type = TYPE;
        this.status = JobStatus.INITIALIZING;
        this.reason = "";
        this.createdAt = now;
        this.updatedAt = now;
    }

    String id() {
        return id;
    }

    String instanceId() {
        return instanceId;
    }

    String resourceName() {
        return resourceName;
    }

    String type() {
        return type;
    }

    JobStatus status() {
        return status;
    }

    /** Why it has failed; empty if it has not. */
    String reason() {
        return reason;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    /** Says how far it is; a job that is over stays as it is. */
    void become(JobStatus next, String why, Instant now) {
        if (!status.isFinal() && status != next) {
            status = next;
            reason = why;
            updatedAt = now;
        }
    }
}
