package io.swremu.edition.shared.namespace;

import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.UserAuth;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.identity.directory.Caller;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Permission entries of organizations: everybody with a level may see them, level 7 changes them. */
@Service
@Transactional
class NamespaceAccessService {
    private final NamespaceService namespaces;
    private final AccessService access;

    NamespaceAccessService(NamespaceService namespaces, AccessService access) {
        this.namespaces = namespaces;
        this.access = access;
    }

    @Transactional(readOnly = true)
    NamespaceAuthView show(NamespaceName name, Caller caller) {
        var namespace = namespaces.require(name, Level.READ, caller);
        int auth = namespaces.levelOn(namespace, caller).auth();
        return new NamespaceAuthView(
                namespace.id(),
                namespace.name(),
                namespace.creatorName(),
                new UserAuth(caller.userId(), caller.userName(), auth),
                access.listNamespaceGrants(namespace.id()));
    }

    void create(NamespaceName name, List<UserAuthRequest> entries, Caller caller) {
        var namespace = namespaces.require(name, Level.MANAGE, caller);
        namespaces.hold(namespace);
        access.createNamespaceGrants(namespace.id(), entries, caller);
    }

    void update(NamespaceName name, List<UserAuthRequest> entries, Caller caller) {
        var namespace = namespaces.require(name, Level.MANAGE, caller);
        access.updateNamespaceGrants(namespace.id(), namespace.creatorId(), entries, caller);
    }

    void delete(NamespaceName name, List<String> userIds, Caller caller) {
        var namespace = namespaces.require(name, Level.MANAGE, caller);
        access.deleteNamespaceGrants(namespace.id(), namespace.creatorId(), userIds, caller);
    }
}
