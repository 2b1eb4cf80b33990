package io.swremu.edition.shared.repository;

import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.Caller;
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

/** The repositories of the shared edition, as the registry asks for them. */
@Service
@Transactional(readOnly = true)
class RegistryRepositories implements RepositoryDirectory {
    private final RepositoryService repositories;
    private final NamespaceService namespaces;
    private final AccessService access;
    private final QuotaService quota;
    private final RepositoryLists lists;

    RegistryRepositories(
            RepositoryService repositories,
            NamespaceService namespaces,
            AccessService access,
            QuotaService quota,
            RepositoryLists lists) {
        this.repositories = repositories;
        this.namespaces = namespaces;
        this.access = access;
        this.quota = quota;
        this.lists = lists;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public Registry.Kind kind() {
        return Registry.Kind.SHARED;
    }

    @Override
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isName(RepositoryReference name) {
        return NamespaceName.isValid(name.namespace()) && RepositoryName.isValid(name.name());
    }

    @Override
    public RepositoryAccess find(RepositoryReference name, Caller caller) {
        if (!NamespaceName.isValid(name.namespace())) {
            return RepositoryAccess.nothing(State.NAMESPACE_INVALID);
        }
        boolean valid = RepositoryName.isValid(name.name());
        var organization = new NamespaceName(name.namespace());
        var stored = valid
                ? repositories.find(organization, new RepositoryName(name.name()), caller)
                : Optional.<StoredRepository>empty();
        if (stored.isPresent()) {
            ImageRepository repository = stored.get().repository();
            return RepositoryAccess.present(
                    repository.id(), repository.holder(), actions(repositories.levelOn(stored.get(), caller)));
        }
        var namespace = namespaces.find(organization, caller);
        if (namespace.isEmpty()) {
            return RepositoryAccess.nothing(State.NAMESPACE_MISSING);
        }
        if (!valid) {
            return RepositoryAccess.nothing(State.NAME_INVALID);
        }
        Set<Action> allowed = actions(namespace.get().level());
        return RepositoryAccess.missing(
                allowed,
                allowed.contains(Action.PUSH)
                        ? quota.repositoryRefusal(namespace.get().namespace().holder())
                                .map(RegistryRepositories::denied)
                        : Optional.empty());
    }

    private static Set<Action> actions(Level level) {
        var actions = EnumSet.noneOf(Action.class);
        if (level.includes(Level.GUEST)) {
            actions.add(Action.PULL);
        }
        if (level.includes(Level.EDIT)) {
            actions.add(Action.PUSH);
        }
        if (level.includes(Level.MANAGE)) {
            actions.add(Action.DELETE);
        }
        return actions;
    }

    /** Clients show the text to their users, to whom the bare code would say nothing. */
    private static OciException denied(SwrException refusal) {
        return OciErrorCode.DENIED
                .toException(refusal.detail())
                .withText(refusal.code().message() + " " + refusal.detail());
    }

    @Override
    @Transactional(propagation = Propagation.MANDATORY)
    public long create(RepositoryReference name, Caller caller) {
        return repositories.createForPush(new NamespaceName(name.namespace()), new RepositoryName(name.name()), caller);
    }

    @Override
    public OptionalLong firstToPull(List<Long> repositoryIds, Caller caller) {
        return repositories.findAll(repositoryIds).stream()
                .filter(repository ->
                        repository.registryId() == caller.registry().id())
                .filter(repository ->
                        access.onRepository(repository.target(), caller).includes(Level.GUEST))
                .mapToLong(ImageRepository::id)
                .findFirst();
    }

    @Override
    public List<String> names(Caller caller, String last, int max) {
        return lists.names(caller, last, max);
    }
}
