package io.swremu.edition.shared.namespace;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.GrantBook;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.NamespaceGrant;
import io.swremu.edition.shared.access.UserAuth;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.AccountLeaves;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The rules of organizations. One of another account is as good as missing. */
@Service
@Transactional(readOnly = true)
public class NamespaceService {
    private final Namespaces namespaces;
    private final StoredNamespaces stored;
    private final QuotaService quota;
    private final AccessService access;
    private final GrantBook<NamespaceGrant> grants;
    private final InstantSource clock;
    private final ContentService contents;

    NamespaceService(
            Namespaces namespaces,
            StoredNamespaces stored,
            QuotaService quota,
            AccessService access,
            GrantBook<NamespaceGrant> grants,
            InstantSource clock,
            ContentService contents) {
        this.namespaces = namespaces;
        this.stored = stored;
        this.quota = quota;
        this.access = access;
        this.grants = grants;
        this.clock = clock;
        this.contents = contents;
    }

    /**
     * Creates an organization of the caller's account in the caller's registry; the caller gets level 7 on it.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_EXISTS} if any account of the registry has
     *     that name, {@link ErrorCode#NAMESPACE_QUOTA_EXCEEDED} if the account has no room left
     */
    @Transactional
    public void create(NamespaceName name, Caller caller) {
        if (namespaces.existsByRegistryIdAndName(caller.registry().id(), name.value())) {
            // A taken name is reported before a full quota. The unique constraint decides races.
            throw ErrorCode.NAMESPACE_EXISTS.toException(name.value());
        }
        quota.takeNamespace(caller.holder());
        try {
            var created = namespaces.saveAndFlush(new Namespace(name, caller, clock.instant()));
            grants.create(List.of(UserAuth.of(caller, Level.MANAGE)), entry -> new NamespaceGrant(created.id(), entry));
        } catch (DataIntegrityViolationException taken) {
            throw ErrorCode.NAMESPACE_EXISTS.toException(name.value());
        }
    }

    /** The organizations that match and in which the caller has a level, oldest first. */
    public List<NamespaceItem> list(NamespaceSearch search, Caller caller) {
        return namespaces.findItems(
                caller.domainId(),
                caller.registry().id(),
                search.namespace().orElse(null),
                caller.userId(),
                caller.administrator(),
                search.visible());
    }

    /** The organization of that name in the caller's registry, whoever owns it, with the caller's level on it. */
    public Optional<GrantedNamespace> find(NamespaceName name, Caller caller) {
        return stored.find(name, caller)
                .map(found -> new GrantedNamespace(
                        found.namespace(),
                        access.onNamespace(found.namespace().domainId(), found.entries(), caller),
                        caller));
    }

    /**
     * The organization of that name, for a caller who needs a level on it.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} if the caller's account has no such
     *     organization, {@link ErrorCode#NAMESPACE_FORBIDDEN} if the caller's level is too low
     */
    public GrantedNamespace require(NamespaceName name, Level needed, Caller caller) {
        var granted = find(name, caller)
                .filter(found -> found.namespace().domainId().equals(caller.domainId()))
                .orElseThrow(() -> ErrorCode.NAMESPACE_NOT_FOUND.toException(name.value()));
        if (!granted.level().includes(needed)) {
            throw ErrorCode.NAMESPACE_FORBIDDEN.toException(name.value());
        }
        return granted;
    }

    /**
     * Deletes an empty organization with its permission entries; the name is free again.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_EMPTY} while it holds repositories, even
     *     empty ones, or {@link ErrorCode#NAMESPACE_NOT_FOUND} if somebody else has deleted it meanwhile
     */
    @Transactional
    void delete(GrantedNamespace granted) {
        Namespace namespace = granted.namespace();
        quota.returnNamespace(namespace.holder());
        if (namespaces.deleteIfEmpty(namespace.id()) == 0) {
            var reason = namespaces.existsById(namespace.id())
                    ? ErrorCode.NAMESPACE_NOT_EMPTY
                    : ErrorCode.NAMESPACE_NOT_FOUND;
            throw reason.toException(namespace.name());
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
     * Locks the organization until the transaction ends.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} if it has been deleted meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    void lock(Namespace namespace) {
        if (namespaces.findLocked(namespace.id()).isEmpty()) {
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

    /** Deletes the organizations of an account, and first what is in them. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void delete(AccountLeaves leaving) {
        contents.deleteAllOf(leaving.domainId());
        namespaces.deleteAllOf(leaving.domainId());
    }
}
