package io.swremu.edition.enterprise.repository;

import io.swremu.edition.enterprise.namespace.InstanceNamespace;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;

/** What the management API says of a repository of an instance. Its id is that of its content. */
@Entity
@Table(name = "ee_repository")
public class InstanceRepository {
    @Id
    private long id;

    private long registryId;
    private long number;
    private String domainId;
    private long namespaceId;
    private long namespaceNumber;
    private String namespaceName;
    private String name;
    private String description;

    @Column(insertable = false, updatable = false) // counted by statements of its own, like the other two
    private long tagCount;

    @Column(insertable = false, updatable = false)
    private long artifactCount;

    @Column(insertable = false, updatable = false)
    private long pullCount;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected InstanceRepository() {}

    InstanceRepository(long id, long number, InstanceNamespace namespace, String name, String domainId, Instant now) {
        this.id = id;
        this.registryId = namespace.registryId();
        this.number = number;
        this.domainId = domainId;
        this.namespaceId = namespace.id();
        this.namespaceNumber = namespace.number();
        this.namespaceName = namespace.name();
        this.name = name;
        this.description = "";
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** By which rows name it. */
    public long id() {
        return id;
    }

    /** The registry of its instance. */
    public long registryId() {
        return registryId;
    }

    /** By which clients name it: counted from 1 in each instance. */
    public long number() {
        return number;
    }

    /** The account that owns the instance. */
    public String domainId() {
        return domainId;
    }

    long namespaceId() {
        return namespaceId;
    }

    /** By which clients name the namespace. */
    public long namespaceNumber() {
        return namespaceNumber;
    }

    public String namespaceName() {
        return namespaceName;
    }

    /** Without the namespace. */
    public String name() {
        return name;
    }

    /** With the namespace. */
    public String fullName() {
        return namespaceName + "/" + name;
    }

    String description() {
        return description;
    }

    /** How many tags it has. */
    public long tagCount() {
        return tagCount;
    }

    /** How many artifacts lists show. */
    public long artifactCount() {
        return artifactCount;
    }

    long pullCount() {
        return pullCount;
    }

    Instant createdAt() {
        return createdAt;
    }

    Instant updatedAt() {
        return updatedAt;
    }

    void describe(String text, Instant now) {
        description = text;
        updatedAt = now;
    }
}
