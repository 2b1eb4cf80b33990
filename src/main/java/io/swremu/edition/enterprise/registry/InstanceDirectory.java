package io.swremu.edition.enterprise.registry;

import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.edition.enterprise.namespace.InstanceNamespaceName;
import io.swremu.edition.enterprise.namespace.InstanceNamespaces;
import io.swremu.edition.enterprise.repository.InstanceRepositories;
import io.swremu.edition.enterprise.repository.NamedRepository;
import io.swremu.edition.enterprise.repository.RepositoryPath;
import io.swremu.edition.enterprise.usage.InstanceUsages;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import io.swremu.identity.directory.Registry;
import io.swremu.platform.error.SwrException;
import io.swremu.registry.OciErrorCode;
import io.swremu.registry.OciException;
import io.swremu.registry.RepositoryAccess;
import io.swremu.registry.RepositoryAccess.Action;
import io.swremu.registry.RepositoryAccess.State;
import io.swremu.registry.RepositoryDirectory;
import io.swremu.registry.RepositoryReference;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * The repositories of instances, as the registry asks for them. Whoever has a credential of an instance is a user of its
 * account and may do everything; without one, public namespaces can be pulled from if the instance allows it.
 */
@Service
@Transactional(readOnly = true)
class InstanceDirectory implements RepositoryDirectory {
    private static final Set<Action> EVERYTHING = Set.copyOf(EnumSet.allOf(Action.class));

    private final Instances instances;
    private final InstanceNamespaces namespaces;
    private final InstanceRepositories repositories;
    private final InstanceUsages usages;

    InstanceDirectory(
            Instances instances,
            InstanceNamespaces namespaces,
            InstanceRepositories repositories,
            InstanceUsages usages) {
        this.instances = instances;
        this.namespaces = namespaces;
        this.repositories = repositories;
        this.usages = usages;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Registry.Kind kind() {
        return Registry.Kind.ENTERPRISE;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isName(RepositoryReference name) {
        return InstanceNamespaceName.isValid(name.namespace()) && RepositoryPath.isName(name.namespace(), name.name());
    }

    @Override
    public RepositoryAccess find(RepositoryReference name, Caller caller) {
        if (!InstanceNamespaceName.isValid(name.namespace())) {
            return RepositoryAccess.nothing(State.NAMESPACE_INVALID);
        }
        long registryId = caller.registry().id();
        boolean valid = RepositoryPath.isName(name.namespace(), name.name());
        var found = valid
                ? repositories.find(registryId, name.namespace(), name.name())
                : Optional.<NamedRepository>empty();
        if (found.isPresent()) {
            return RepositoryAccess.present(
                    found.get().id(),
                    new Holder(found.get().domainId(), registryId),
                    actions(found.get().isPublic(), caller));
        }
        var namespace = namespaces.find(registryId, name.namespace());
        if (namespace.isEmpty()) {
            return RepositoryAccess.nothing(State.NAMESPACE_MISSING);
        }
        return valid
                ? RepositoryAccess.missing(
                        actions(namespace.get().isPublic(), caller),
                        usages.repositoryRefusal(registryId).map(InstanceDirectory::denied))
                : RepositoryAccess.nothing(State.NAME_INVALID);
    }

    private Set<Action> actions(boolean isPublic, Caller caller) {
        if (!caller.isNobody()) {
            return EVERYTHING;
        }
        boolean open = isPublic
                && instances
                        .findByRegistry(caller.registry().id())
                        .filter(Instance::anonymousAccess)
                        .isPresent();
        return open ? Set.of(Action.PULL) : Set.of();
    }

    /** Clients show the text to their users, to whom the bare code would say nothing. */
    private static OciException denied(SwrException refusal) {
        return OciErrorCode.DENIED
                .toException(refusal.detail())
                .withText("the instance has no room for another repository");
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long create(RepositoryReference name, Caller caller) {
        return repositories.create(caller.registry().id(), name.namespace(), name.name(), caller.domainId());
    }

    @Override
    public OptionalLong firstToPull(List<Long> repositoryIds, Caller caller) {
        return caller.isNobody()
                ? OptionalLong.empty()
                : repositories.firstIn(caller.registry().id(), repositoryIds);
    }

    @Override
    public List<String> names(Caller caller, String last, int max) {
        return repositories.names(caller.registry().id(), last, max);
    }
}
