package io.swremu.edition.enterprise.usage;

import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;

/** What an instance holds now, and which numbers it has given. */
@Entity
@Table(name = "ee_usage")
public class InstanceUsage {
    @Id
    private long registryId;

    private int namespaces;
    private int repositories;
    private long lastNamespace;
    private long lastRepository;

    /** For JPA only. */
    protected InstanceUsage() {}

    InstanceUsage(long registryId) {
        this.registryId = registryId;
    }

    /** How many namespaces it has. */
    public int namespaces() {
        return namespaces;
    }

    /** How many repositories it has, in all namespaces. */
    public int repositories() {
        return repositories;
    }
}
