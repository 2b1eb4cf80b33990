package io.swremu.edition.enterprise.namespace;

import io.swremu.edition.enterprise.instance.InstanceCreated;
import io.swremu.edition.enterprise.usage.InstanceUsages;
import io.swremu.platform.error.ErrorCode;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the namespaces of instances. */
@Service
@Transactional(readOnly = true)
public class InstanceNamespaces {
    /** The namespace that every instance has from the start. */
    public static final String LIBRARY = "library";

    private static final NamespaceMetadata PUBLIC = new NamespaceMetadata(new TrueFalse(true), null, null, null);

    private final NamespaceRows rows;
    private final InstanceUsages usages;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    InstanceNamespaces(
            NamespaceRows rows, InstanceUsages usages, ApplicationEventPublisher events, InstantSource clock) {
        this.rows = rows;
        this.usages = usages;
        this.events = events;
        this.clock = clock;
    }

    /** Makes the namespace that a new instance has. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void created(InstanceCreated created) {
        store(created.instance().registryId(), LIBRARY, PUBLIC);
    }

    /**
     * Creates a namespace.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NAME_INVALID}, {@link ErrorCode#NAMESPACE_EXISTS},
     *     or {@link ErrorCode#OPERATION_FORBIDDEN} if the instance has no room left
     */
    @Transactional
    public InstanceNamespace create(long registryId, CreateInstanceNamespaceRequest request) {
        var name = new InstanceNamespaceName(request.namespaceName());
        if (rows.existsByRegistryIdAndName(registryId, name.value())) {
            // A taken name is reported before a full quota. The unique constraint decides races.
            throw ErrorCode.NAMESPACE_EXISTS.toException(name.value());
        }
        return store(registryId, name.value(), request.metadata());
    }

    private InstanceNamespace store(long registryId, String name, NamespaceMetadata metadata) {
        long number = usages.takeNamespace(registryId);
        try {
            return rows.insert(new InstanceNamespace(registryId, number, name, metadata, clock.instant()));
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.NAMESPACE_EXISTS.toException(name);
        }
    }

    /** A namespace of an instance. */
    public Optional<InstanceNamespace> find(long registryId, String name) {
        return rows.findByRegistryIdAndName(registryId, name);
    }

    /**
     * A namespace of an instance.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}
     */
    public InstanceNamespace require(long registryId, String name) {
        return find(registryId, name).orElseThrow(() -> ErrorCode.NAMESPACE_NOT_FOUND.toException(name));
    }

    /**
     * Changes a namespace.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, or {@link ErrorCode#PARAMETER_INVALID}
     */
    @Transactional
    public InstanceNamespace update(long registryId, String name, UpdateInstanceNamespaceRequest request) {
        InstanceNamespace namespace = require(registryId, name);
        var now = clock.instant();
        if (request.cveAllowlist() != null) {
            namespace.allow(CveAllowlist.of(request.cveAllowlist(), namespace.allowlist(), now));
        }
        namespace.set(request.metadata(), now);
        return namespace;
    }

    /**
     * Deletes an empty namespace; the name is free again.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, or {@link ErrorCode#RESOURCE_IN_USE}
     *     while it has repositories, even empty ones
     */
    @Transactional
    void delete(long registryId, String name) {
        InstanceNamespace namespace = require(registryId, name);
        usages.returnNamespace(registryId);
        if (rows.deleteIfEmpty(namespace.id()) == 0) {
            throw rows.existsById(namespace.id())
                    ? ErrorCode.RESOURCE_IN_USE.toException("the namespace holds repositories")
                    : ErrorCode.NAMESPACE_NOT_FOUND.toException(name);
        }
        events.publishEvent(new InstanceNamespaceDeleted(registryId, name));
    }

    /**
     * Counts a new repository; the namespace cannot be deleted by others until the transaction ends.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} if it has been deleted meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repositoryCreated(InstanceNamespace namespace) {
        if (rows.changeRepositories(namespace.id(), 1) == 0) {
            throw ErrorCode.NAMESPACE_NOT_FOUND.toException(namespace.name());
        }
    }

    /** Counts a deleted repository. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void repositoryDeleted(long namespaceId) {
        rows.changeRepositories(namespaceId, -1);
    }
}
