package io.swremu.edition.shared.access;

import io.swremu.identity.directory.AccountLeaves;
import io.swremu.identity.directory.Caller;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which level on what, for the management API and the registry alike. The account's administrator has level 7
 * everywhere in the account. A level on a repository is the higher of the organization's and the repository's own entry.
 * Without either, a public repository can be read by everybody, and a shared one by the accounts it is shared with.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccessService {
    private final NamespaceGrants namespaceGrants;
    private final RepositoryGrants repositoryGrants;
    private final SharedAccess shares;
    private final InstantSource clock;

    AccessService(
            NamespaceGrants namespaceGrants,
            RepositoryGrants repositoryGrants,
            SharedAccess shares,
            InstantSource clock) {
        this.namespaceGrants = namespaceGrants;
        this.repositoryGrants = repositoryGrants;
        this.shares = shares;
        this.clock = clock;
    }

    /**
     * The caller's level on an organization.
     *
     * @param domainId the account that owns it
     * @param entries the caller's
     */
    public Level onNamespace(String domainId, Entries entries, Caller caller) {
        if (!caller.domainId().equals(domainId)) {
            return Level.NONE;
        }
        return caller.administrator() ? Level.MANAGE : entries.namespaceLevel();
    }

    /**
     * The caller's level on a repository.
     *
     * @param entries the caller's
     */
    public Level onRepository(AccessTarget repository, Entries entries, Caller caller) {
        Level member = caller.domainId().equals(repository.domainId())
                ? Level.higher(onNamespace(repository.domainId(), entries, caller), entries.repositoryLevel())
                : Level.NONE;
        return member == Level.NONE && (repository.isPublic() || isShared(repository, caller)) ? Level.GUEST : member;
    }

    /** The caller's level on a repository, whose entries are looked up. */
    public Level onRepository(AccessTarget repository, Caller caller) {
        return onRepository(
                repository,
                new Entries(
                        namespaceGrants
                                .findAuth(repository.namespaceId(), caller.userId())
                                .orElse(null),
                        repositoryGrants
                                .findAuth(repository.id(), caller.userId())
                                .orElse(null)),
                caller);
    }

    /** Sharing is with other accounts only: in its own one a user's level decides. */
    private boolean isShared(AccessTarget repository, Caller caller) {
        return !caller.isNobody()
                && !caller.domainId().equals(repository.domainId())
                && shares.isShared(repository.id(), caller.domainName(), clock.instant());
    }

    /** Deletes what names the users of an account. */
    @EventListener
    public void delete(AccountLeaves leaving) {
        namespaceGrants.deleteAllOf(leaving.domainId());
        repositoryGrants.deleteAllOf(leaving.domainId());
    }
}
