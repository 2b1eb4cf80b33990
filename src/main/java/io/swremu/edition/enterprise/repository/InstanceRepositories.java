package io.swremu.edition.enterprise.repository;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.enterprise.audit.AuditLogs;
import io.swremu.edition.enterprise.audit.AuditOperation;
import io.swremu.edition.enterprise.audit.AuditedResource;
import io.swremu.edition.enterprise.instance.InstanceDeleted;
import io.swremu.edition.enterprise.namespace.InstanceNamespace;
import io.swremu.edition.enterprise.namespace.InstanceNamespaces;
import io.swremu.edition.enterprise.usage.InstanceUsages;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of the repositories of instances. */
@Service
@Transactional(readOnly = true)
public class InstanceRepositories {
    private static final int MAX_DESCRIPTION = 1000;

    private final InstanceRepositoryRows rows;
    private final InstanceNamespaces namespaces;
    private final InstanceUsages usages;
    private final ContentService contents;
    private final AuditLogs logs;
    private final InstantSource clock;

    InstanceRepositories(
            InstanceRepositoryRows rows,
            InstanceNamespaces namespaces,
            InstanceUsages usages,
            ContentService contents,
            AuditLogs logs,
            InstantSource clock) {
        this.rows = rows;
        this.namespaces = namespaces;
        this.usages = usages;
        this.contents = contents;
        this.logs = logs;
        this.clock = clock;
    }

    /**
     * The repository that a path names.
     *
     * @param segment the name in the path, decoded once; the namespace may stand before it
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} or {@link ErrorCode#REPOSITORY_NOT_FOUND}
     */
    public InstanceRepository require(long registryId, String namespace, String segment) {
        String name = RepositoryPath.decoded(segment);
        String before = namespace + "/";
        return rows.findByRegistryIdAndNamespaceNameAndName(registryId, namespace, name)
                .or(() -> name.startsWith(before)
                        ? rows.findByRegistryIdAndNamespaceNameAndName(
                                registryId, namespace, name.substring(before.length()))
                        : Optional.empty())
                .orElseThrow(() -> {
                    namespaces.require(registryId, namespace); // a missing namespace is reported first
                    return ErrorCode.REPOSITORY_NOT_FOUND.toException(name);
                });
    }

    /** The repository of an id; empty for one of the shared edition. */
    public Optional<InstanceRepository> find(long id) {
        return rows.findById(id);
    }

    /** The repository of that name, as far as the registry asks for it. */
    public Optional<NamedRepository> find(long registryId, String namespace, String name) {
        return rows.findNamed(registryId, namespace, name);
    }

    /** The first of some ids that is of a repository in a registry. */
    public OptionalLong firstIn(long registryId, List<Long> ids) {
        var there = new HashSet<>(ids.isEmpty() ? List.of() : rows.findIdsAmong(ids, registryId));
        return ids.stream().filter(there::contains).mapToLong(Long::longValue).findFirst();
    }

    /** Names with their namespaces in ascending order, beginning after {@code last}. */
    public List<String> names(long registryId, String last, int max) {
        return rows.findNames(registryId, last, Limit.of(max));
    }

    /**
     * Creates the repository that a first push goes to, in the transaction of that push.
     *
     * @param domainId the account that owns the instance
     * @return its id
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, or
     *     {@link ErrorCode#OPERATION_FORBIDDEN} if the instance has no room for it
     * @throws io.swremu.content.repository.ContentException if another push was quicker
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public long create(long registryId, String namespaceName, String name, String domainId) {
        InstanceNamespace namespace = namespaces.require(registryId, namespaceName);
        long number = usages.takeRepository(registryId);
        namespaces.repositoryCreated(namespace);
        long id = contents.create(registryId, namespaceName + "/" + name, domainId);
        rows.insert(new InstanceRepository(id, number, namespace, name, domainId, clock.instant()));
        return id;
    }

    /**
     * Changes the description.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if it is longer than
     *     {@value #MAX_DESCRIPTION} characters
     */
    @Transactional
    public void describe(InstanceRepository repository, String description) {
        if (description.length() > MAX_DESCRIPTION) {
            throw ErrorCode.PARAMETER_INVALID.toException("description");
        }
        repository.describe(description, clock.instant());
    }

    /** Deletes a repository with all that is in it. */
    @Transactional
    void delete(InstanceRepository repository, Caller caller) {
        usages.returnRepository(repository.registryId());
        namespaces.repositoryDeleted(repository.namespaceId());
        if (!contents.delete(repository.id())) {
            throw ErrorCode.REPOSITORY_NOT_FOUND.toException(repository.name());
        }
        logs.write(
                repository.registryId(),
                AuditOperation.DELETE,
                AuditedResource.REPOSITORY,
                repository.fullName(),
                caller.userId());
    }

    /** Deletes what an instance holds; its row takes the namespaces with it. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void deleted(InstanceDeleted deleted) {
        contents.deleteAll(deleted.instance().registryId());
    }

    /** Counts what has changed in a repository, and moves the time of its last update. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void count(long id, long tags, long artifacts, Instant at) {
        rows.count(id, tags, artifacts, at);
    }

    /** Counts a pull. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void addPull(long id) {
        rows.addPull(id);
    }
}
