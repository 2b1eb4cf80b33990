package io.swremu.edition.shared.access;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.UserDirectory;
import io.swremu.platform.error.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who has which level on what, for the management API and the registry alike. The account's administrator has level 7
 * everywhere in the account. A level on a repository is the higher of the organization's and the repository's own entry;
 * without either, a public repository can be read by everybody, and a shared one by the accounts it is shared with.
 */
@Service
@Transactional(propagation = Propagation.MANDATORY)
public class AccessService {
    /** Entries in one request at most: each is a statement or a parameter of one. The service's pages name no limit. */
    public static final int MAX_ENTRIES = 1000;

    private final GrantBook<NamespaceGrant> namespaceGrants;
    private final GrantBook<RepositoryGrant> repositoryGrants;
    private final Shares shares;

    AccessService(
            NamespaceGrants namespaceGrants, RepositoryGrants repositoryGrants, Shares shares, UserDirectory users) {
        this.shares = shares;
        this.namespaceGrants = new GrantBook<>(
                namespaceGrants,
                users,
                ErrorCode.NAMESPACE_AUTH_INVALID,
                ErrorCode.NAMESPACE_GRANT_EXISTS,
                ErrorCode.NAMESPACE_GRANT_NOT_FOUND);
        this.repositoryGrants = new GrantBook<>(
                repositoryGrants,
                users,
                ErrorCode.REPOSITORY_AUTH_INVALID,
                ErrorCode.PERMISSION_EXISTS,
                ErrorCode.PERMISSION_NOT_FOUND);
    }

    /** The caller's level on an organization. */
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

    /** With other accounts only: in its own one a user's level decides. */
    private boolean isShared(AccessTarget repository, Caller caller) {
        return !caller.isNobody()
                && !caller.domainId().equals(repository.domainId())
                && shares.include(repository.id(), caller.domainName());
    }

    /** Gives the creator of an organization its first entry, with level 7. */
    public void namespaceCreated(long namespaceId, Caller creator) {
        var entry = new UserAuth(creator.userId(), creator.userName(), Level.MANAGE.auth());
        namespaceGrants.create(List.of(entry), first -> new NamespaceGrant(namespaceId, first));
    }

    /** All entries of an organization, oldest first, the caller's own included. */
    public List<UserAuth> listNamespaceGrants(long namespaceId) {
        return namespaceGrants.grants().findEntries(namespaceId);
    }

    /**
     * Adds entries to an organization.
     *
     * @throws io.swremu.platform.error.SwrException for a wrong entry, or {@link ErrorCode#NAMESPACE_GRANT_EXISTS}
     */
    public void createNamespaceGrants(long namespaceId, List<UserAuthRequest> requests, Caller caller) {
        namespaceGrants.create(
                namespaceGrants.checked(requests, caller), entry -> new NamespaceGrant(namespaceId, entry));
    }

    /**
     * Changes entries of an organization; its creator's only the administrator may change.
     *
     * @throws io.swremu.platform.error.SwrException for a wrong entry, {@link ErrorCode#NAMESPACE_GRANT_NOT_FOUND}, or
     *     {@link ErrorCode#NAMESPACE_FORBIDDEN}
     */
    public void updateNamespaceGrants(
            long namespaceId, String creatorId, List<UserAuthRequest> requests, Caller caller) {
        var entries = namespaceGrants.checkedChange(namespaceId, requests, caller);
        protectCreator(creatorId, entries.stream().map(UserAuth::userId), caller);
        namespaceGrants.update(namespaceId, entries);
    }

    /**
     * Removes the entries of some users from an organization; its creator's only the administrator may remove.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING} without users, or
     *     {@link ErrorCode#NAMESPACE_FORBIDDEN}
     */
    public void deleteNamespaceGrants(long namespaceId, String creatorId, List<String> userIds, Caller caller) {
        protectCreator(creatorId, userIds.stream(), caller);
        namespaceGrants.delete(namespaceId, userIds);
    }

    private static void protectCreator(String creatorId, Stream<String> userIds, Caller caller) {
        if (!caller.administrator() && userIds.anyMatch(creatorId::equals)) {
            throw ErrorCode.NAMESPACE_FORBIDDEN.toException("the creator's entry");
        }
    }

    /** The entries of a repository itself, oldest first; those of its organization are not repeated. */
    public List<UserAuth> listRepositoryGrants(long repositoryId) {
        return repositoryGrants.grants().findEntries(repositoryId);
    }

    /**
     * Adds entries to a repository; nobody can give one to himself.
     *
     * @throws io.swremu.platform.error.SwrException for a wrong entry, or {@link ErrorCode#PERMISSION_EXISTS}
     */
    public void createRepositoryGrants(AccessTarget repository, List<UserAuthRequest> requests, Caller caller) {
        var entries = forOthers(repositoryGrants.checked(requests, caller), caller);
        repositoryGrants.create(entries, entry -> new RepositoryGrant(repository, entry));
    }

    /**
     * Changes entries of a repository; nobody can change their own.
     *
     * @throws io.swremu.platform.error.SwrException for a wrong entry, or {@link ErrorCode#PERMISSION_NOT_FOUND}
     */
    public void updateRepositoryGrants(AccessTarget repository, List<UserAuthRequest> requests, Caller caller) {
        var entries = repositoryGrants.checkedChange(repository.id(), requests, caller);
        repositoryGrants.update(repository.id(), forOthers(entries, caller));
    }

    private static List<UserAuth> forOthers(List<UserAuth> entries, Caller caller) {
        if (entries.stream().anyMatch(entry -> entry.userId().equals(caller.userId()))) {
            throw ErrorCode.REPOSITORY_AUTH_INVALID.toException("nobody grants to himself");
        }
        return entries;
    }

    /**
     * Removes the entries of some users from a repository.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING} without users
     */
    public void deleteRepositoryGrants(AccessTarget repository, List<String> userIds) {
        repositoryGrants.delete(repository.id(), userIds);
    }
}
