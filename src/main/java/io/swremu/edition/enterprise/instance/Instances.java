package io.swremu.edition.enterprise.instance;

import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Finds instances: for their accounts by the id, for the registry by what a client calls. */
@Service
@Transactional(readOnly = true)
public class Instances {
    private final InstanceRows rows;
    private final InstantSource clock;

    Instances(InstanceRows rows, InstantSource clock) {
        this.rows = rows;
        this.clock = clock;
    }

    /**
     * An instance of a project, whatever state it is in.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_NOT_FOUND} if the account has none of that id in
     *     the project
     */
    public Instance require(Caller caller, String projectId, String instanceId) {
        return rows.findByIdAndDomainId(instanceId, caller.domainId())
                .filter(instance -> instance.projectId().equals(projectId))
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException("instance"));
    }

    /**
     * An instance of any of the account's projects.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_NOT_FOUND} if the account has none of that id
     */
    public Instance require(Caller caller, String instanceId) {
        return rows.findByIdAndDomainId(instanceId, caller.domainId())
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException("instance"));
    }

    /** The instance of a label, whatever state it is in. */
    public Optional<Instance> findByLabel(String label) {
        return rows.findByLabel(label);
    }

    /** The instance of a port, whatever state it is in. */
    public Optional<Instance> findByPort(int port) {
        return rows.findByPort(port);
    }

    /** The first of some ports that no instance has. */
    public Optional<Integer> firstFree(List<Integer> ports) {
        if (ports.isEmpty()) {
            return Optional.empty();
        }
        var taken = new HashSet<>(rows.findPorts());
        return ports.stream().filter(port -> !taken.contains(port)).findFirst();
    }

    /** The instance that a registry is. */
    public Optional<Instance> findByRegistry(long registryId) {
        return rows.findByRegistryId(registryId);
    }

    /** The registries of an account's instances, whatever state they are in. */
    public List<Long> ofAccount(String domainId) {
        return rows.findRegistryIds(domainId);
    }

    /**
     * The instance that a registry is, which cannot be changed by others until the transaction ends.
     *
     * @return empty if it has been deleted
     */
    @Transactional
    public Optional<Instance> lock(long registryId) {
        return rows.findLockedByRegistryId(registryId);
    }

    /**
     * Moves an instance's access through the internet from one state to another.
     *
     * @return false if it is in another state by now
     */
    @Transactional
    public boolean reach(long registryId, PublicAccess from, PublicAccess to) {
        return rows.reach(registryId, from, to, clock.instant()) > 0;
    }

    /** Stores a new instance in the current transaction. */
    @Transactional
    public Instance add(Instance instance) {
        return rows.insert(instance);
    }

    /** Whether there is any instance. */
    public boolean areAny() {
        return rows.areAny();
    }

    /** Whether an id is taken. */
    public boolean hasId(String id) {
        return rows.hasId(id);
    }

    /** Whether a label is taken. */
    public boolean hasLabel(String label) {
        return rows.existsByLabel(label);
    }

    /** Deletes an instance in the current transaction, and with it what refers to its row. */
    @Transactional
    public void delete(Instance instance) {
        rows.delete(instance);
    }
}
