package io.swremu.edition.shared.namespace;

import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of organizations. An organization of another account is answered like a missing one. */
@Service
@Transactional(readOnly = true)
public class NamespaceService {
    private final Namespaces namespaces;
    private final QuotaService quota;
    private final AccessService access;
    private final InstantSource clock;

    NamespaceService(Namespaces namespaces, QuotaService quota, AccessService access, InstantSource clock) {
        this.namespaces = namespaces;
        this.quota = quota;
        this.access = access;
        this.clock = clock;
    }

    /**
     * Creates an organization of the caller's account in the caller's registry; the caller gets level 7 on it.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_EXISTS} if any account of the registry has that name,
     *     {@link ErrorCode#NAMESPACE_QUOTA_EXCEEDED} if the account has no room left
     */
    @Transactional
    public void create(NamespaceName name, Caller caller) {
        if (find(name, caller).isPresent()) {
            throw ErrorCode.NAMESPACE_EXISTS.toException(name.value()); // spares the quota's lock; the rule is below
        }
        quota.takeNamespace(caller.holder());
        try {
            var created = namespaces.saveAndFlush(new Namespace(name, caller, clock.instant()));
            access.namespaceCreated(created.id(), caller);
        } catch (DataIntegrityViolationException taken) { // the constraint decides: of two creators one wins
            throw ErrorCode.NAMESPACE_EXISTS.toException(name.value());
        }
    }

    /** The organizations the caller may see: the one named {@code namespace}, or all. */
    List<NamespaceItem> list(ListParameters parameters, Caller caller) {
        Optional<String> mode = parameters.filterText("mode");
        boolean visible = mode.equals(Optional.of("visible"));
        if (mode.isPresent() && !visible) {
            throw ErrorCode.PARAMETER_INVALID.toException("mode");
        }
        return namespaces.findItems(
                caller.domainId(),
                caller.registry().id(),
                parameters.text("namespace").orElse(null),
                caller.userId(),
                caller.administrator(),
                visible);
    }

    /**
     * The organizations in which the caller has a level, or a level on some repository.
     *
     * @param name only the one of this name; absent: all
     */
    public List<NamespaceItem> visible(Optional<NamespaceName> name, Caller caller) {
        return namespaces.findItems(
                caller.domainId(),
                caller.registry().id(),
                name.map(NamespaceName::value).orElse(null),
                caller.userId(),
                caller.administrator(),
                true);
    }

    /** The organization with the caller's level on it; throws like {@link #require}. */
    NamespaceView show(NamespaceName name, Caller caller) {
        var namespace = require(name, Level.READ, caller);
        return new NamespaceView(
                namespace.id(),
                namespace.name(),
                namespace.creatorName(),
                levelOn(namespace, caller).auth());
    }

    /** The organization of that name in the caller's registry, whoever owns it. */
    public Optional<Namespace> find(NamespaceName name, Caller caller) {
        return namespaces.findByRegistryIdAndName(caller.registry().id(), name.value());
    }

    /**
     * The organization of that name, for a caller who needs a level on it.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} if the caller's account has none,
     *     {@link ErrorCode#NAMESPACE_FORBIDDEN} if the caller's level is too low
     */
    public Namespace require(NamespaceName name, Level needed, Caller caller) {
        var namespace = find(name, caller)
                .filter(found -> found.domainId().equals(caller.domainId()))
                .orElseThrow(() -> ErrorCode.NAMESPACE_NOT_FOUND.toException(name.value()));
        if (!levelOn(namespace, caller).includes(needed)) {
            throw ErrorCode.NAMESPACE_FORBIDDEN.toException(name.value());
        }
        return namespace;
    }

    /** The caller's level on an organization. */
    public Level levelOn(Namespace namespace, Caller caller) {
        return access.onNamespace(namespace.id(), namespace.domainId(), caller);
    }

    /**
     * Deletes an empty organization with its permission entries; the name is free again.
     *
     * @throws io.swremu.platform.error.SwrException like {@link #require}, or {@link ErrorCode#NAMESPACE_NOT_EMPTY} while it holds
     *     repositories, even empty ones
     */
    @Transactional
    public void delete(NamespaceName name, Caller caller) {
        var namespace = require(name, Level.MANAGE, caller);
        quota.returnNamespace(namespace.holder());
        if (namespaces.deleteIfEmpty(namespace.id()) == 0) {
            var reason = namespaces.existsById(namespace.id())
                    ? ErrorCode.NAMESPACE_NOT_EMPTY
                    : ErrorCode.NAMESPACE_NOT_FOUND; // somebody else was quicker
            throw reason.toException(name.value());
        }
    }

    /**
     * Counts a new repository; the organization cannot be deleted by others until the transaction ends.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} if it has been deleted meanwhile
     */
    @Transactional
    public void repositoryCreated(Namespace namespace) {
        if (namespaces.changeRepositories(namespace.id(), 1) == 0) {
            throw ErrorCode.NAMESPACE_NOT_FOUND.toException(namespace.name());
        }
    }

    /**
     * Takes the organization's lock until the transaction ends.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} if it has been deleted meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void hold(Namespace namespace) {
        if (namespaces.changeRepositories(namespace.id(), 0) == 0) {
            throw ErrorCode.NAMESPACE_NOT_FOUND.toException(namespace.name());
        }
    }

    /** Counts a deleted repository. */
    @Transactional
    public void repositoryDeleted(long namespaceId) {
        namespaces.changeRepositories(namespaceId, -1);
    }

    /** How many repositories the caller's organization of that name has; 0 if there is none. */
    public int countRepositories(String name, Caller caller) {
        return namespaces
                .countRepositories(caller.domainId(), caller.registry().id(), name)
                .orElse(0);
    }
}
