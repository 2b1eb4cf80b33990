package io.swremu.edition.enterprise.instance;

import io.swremu.identity.directory.Registry;
import jakarta.persistence.Embedded;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import org.hibernate.annotations.DynamicUpdate;
import org.jspecify.annotations.Nullable;

/** A private registry of an account, with names, credentials and visibility of its own. */
@Entity(name = "Instance")
@DynamicUpdate // other columns may have been changed by another request meanwhile
@Table(name = "ee_instance")
public class Instance {
    @Id
    private long registryId;

    private String id;
    private String domainId;
    private String projectId;
    private String region;
    private String label;
    private @Nullable Integer port;

    @Enumerated(EnumType.STRING)
    private InstanceStatus status;

    @Embedded
    private InstanceOrder ordered;

    private String vpcepServiceId;
    private boolean anonymousAccess;

    @Enumerated(EnumType.STRING)
    private PublicAccess publicAccess;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Instance() {}

    /**
     * A new instance, of which nothing can be used yet.
     *
     * @param id a UUID
     * @param owner the project, and with it the account
     * @param registry the registry that it is
     * @param label unique among all instances
     * @param vpcepServiceId of the endpoint service by which internal endpoints connect, a UUID
     */
    public Instance(
            String id,
            GrantedProject owner,
            Registry registry,
            String label,
            InstanceOrder ordered,
            String vpcepServiceId,
            Instant now) {
        this.registryId = registry.id();
        this.id = id;
        this.domainId = owner.caller().domainId();
        this.projectId = owner.id();
        this.region = registry.region();
        this.label = label;
        this.status = InstanceStatus.INITIAL;
        this.ordered = ordered;
        this.vpcepServiceId = vpcepServiceId;
        this.publicAccess = PublicAccess.DISABLE;
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** A UUID, by which clients name it. */
    public String id() {
        return id;
    }

    /** By which rows name it. */
    public long registryId() {
        return registryId;
    }

    /** The registry that it is. */
    public Registry registry() {
        return new Registry(registryId, Registry.Kind.ENTERPRISE, region);
    }

    /** The account that owns it. */
    public String domainId() {
        return domainId;
    }

    public String projectId() {
        return projectId;
    }

    public String region() {
        return region;
    }

    public String name() {
        return ordered.name();
    }

    /** The first part of its host: unique, the name and six random characters. */
    public String label() {
        return label;
    }

    /** The port at which it is served beside the common one; null: none. */
    public @Nullable Integer port() {
        return port;
    }

    /** Gives it a port of its own. */
    public void listenAt(int ownPort) {
        port = ownPort;
    }

    public InstanceStatus status() {
        return status;
    }

    /** Whether it can be used. */
    public boolean isRunning() {
        return status == InstanceStatus.RUNNING;
    }

    /** Says how far it is on the way to run. */
    public void become(InstanceStatus next, Instant now) {
        status = next;
        updatedAt = now;
    }

    /** What its creator asked for. */
    public InstanceOrder ordered() {
        return ordered;
    }

    /** The endpoint service by which internal endpoints connect. */
    String vpcepServiceId() {
        return vpcepServiceId;
    }

    /** Whether public namespaces may be pulled from without a login. */
    public boolean anonymousAccess() {
        return anonymousAccess;
    }

    void allowAnonymousAccess(boolean allowed, Instant now) {
        anonymousAccess = allowed;
        updatedAt = now;
    }

    /** Whether it can be reached from the internet. */
    public PublicAccess publicAccess() {
        return publicAccess;
    }

    public Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }
}
