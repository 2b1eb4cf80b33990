package io.swremu.edition.shared.repository;

import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.AccessTarget;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.UserAuth;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Permission entries of repositories: everybody with a level may see them; level 7 on the repository, or level 3 on its
 * organization, changes them.
 */
@Service
@Transactional
class RepositoryAccessService {
    private final RepositoryService repositories;
    private final NamespaceService namespaces;
    private final AccessService access;
    private final ContentService contents;

    RepositoryAccessService(
            RepositoryService repositories,
            NamespaceService namespaces,
            AccessService access,
            ContentService contents) {
        this.contents = contents;
        this.repositories = repositories;
        this.namespaces = namespaces;
        this.access = access;
    }

    @Transactional(readOnly = true)
    RepositoryAuthView show(NamespaceName namespace, RepositoryName name, Caller caller) {
        var repository = repositories.require(namespace, name, Level.READ, ErrorCode.RESOURCE_FORBIDDEN, caller);
        int auth = access.onRepository(repository.target(), caller).auth();
        return new RepositoryAuthView(
                repository.id(),
                repository.name(),
                new UserAuth(caller.userId(), caller.userName(), auth),
                access.listRepositoryGrants(repository.id()));
    }

    void create(NamespaceName namespace, RepositoryName name, List<UserAuthRequest> entries, Caller caller) {
        var repository = grantable(namespace, name, caller);
        contents.lock(repository.id());
        access.createRepositoryGrants(repository, entries, caller);
    }

    void update(NamespaceName namespace, RepositoryName name, List<UserAuthRequest> entries, Caller caller) {
        access.updateRepositoryGrants(grantable(namespace, name, caller), entries, caller);
    }

    void delete(NamespaceName namespace, RepositoryName name, List<String> userIds, Caller caller) {
        access.deleteRepositoryGrants(grantable(namespace, name, caller), userIds);
    }

    private AccessTarget grantable(NamespaceName namespace, RepositoryName name, Caller caller) {
        boolean editor = namespaces
                .find(namespace, caller)
                .filter(found -> namespaces.levelOn(found, caller).includes(Level.EDIT))
                .isPresent();
        Level needed = editor ? Level.EDIT : Level.MANAGE;
        return repositories
                .require(namespace, name, needed, ErrorCode.RESOURCE_FORBIDDEN, caller)
                .target();
    }
}
