package io.swremu.edition.shared.access;

import io.swremu.identity.directory.Caller;
import java.time.InstantSource;
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
    private final GrantBook<NamespaceGrant> namespaceGrants;
    private final GrantBook<RepositoryGrant> repositoryGrants;
    private final SharedAccess shares;
    private final InstantSource clock;

    AccessService(
            GrantBook<NamespaceGrant> namespaceGrants,
            GrantBook<RepositoryGrant> repositoryGrants,
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
     */
    public Level onNamespace(long namespaceId, String domainId, Caller caller) {
        if (!caller.domainId().equals(domainId)) {
            return Level.NONE;
        }
        return caller.administrator() ? Level.MANAGE : namespaceGrants.levelOf(namespaceId, caller);
    }

    /** The caller's level on a repository. */
    public Level onRepository(AccessTarget repository, Caller caller) {
        Level member = Level.NONE;
        if (caller.domainId().equals(repository.domainId())) {
            member = onNamespace(repository.namespaceId(), repository.domainId(), caller);
            if (member != Level.MANAGE) {
                member = Level.higher(member, repositoryGrants.levelOf(repository.id(), caller));
            }
        }
        return member == Level.NONE && (repository.isPublic() || isShared(repository, caller)) ? Level.GUEST : member;
    }

    /** Sharing is with other accounts only: in its own one a user's level decides. */
    private boolean isShared(AccessTarget repository, Caller caller) {
        return !caller.isNobody()
                && !caller.domainId().equals(repository.domainId())
                && shares.isShared(repository.id(), caller.domainName(), clock.instant());
    }
}
