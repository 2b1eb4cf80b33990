package io.swremu.edition.shared.namespace;

import io.swremu.edition.shared.access.AccessService;
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
    NamespaceAuthView show(GrantedNamespace granted) {
        Namespace namespace = granted.namespace();
        Caller caller = granted.caller();
        return new NamespaceAuthView(
                namespace.id(),
                namespace.name(),
                namespace.creatorName(),
                new UserAuth(caller.userId(), caller.userName(), granted.level().auth()),
                access.listNamespaceGrants(namespace.id()));
    }

    void create(GrantedNamespace granted, List<UserAuthRequest> entries) {
        namespaces.hold(granted.namespace());
        access.createNamespaceGrants(granted.id(), entries, granted.caller());
    }

    void update(GrantedNamespace granted, List<UserAuthRequest> entries) {
        access.updateNamespaceGrants(granted.id(), granted.namespace().creatorId(), entries, granted.caller());
    }

    void delete(GrantedNamespace granted, List<String> userIds) {
        access.deleteNamespaceGrants(granted.id(), granted.namespace().creatorId(), userIds, granted.caller());
    }
}
