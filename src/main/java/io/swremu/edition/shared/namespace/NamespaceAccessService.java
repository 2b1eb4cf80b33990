package io.swremu.edition.shared.namespace;

import io.swremu.edition.shared.access.GrantBook;
import io.swremu.edition.shared.access.NamespaceGrant;
import io.swremu.edition.shared.access.UserAuth;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The permission entries of organizations. Only the account's administrator can change or remove the creator's. */
@Service
@Transactional
public class NamespaceAccessService {
    private final NamespaceService namespaces;
    private final GrantBook<NamespaceGrant> grants;

    NamespaceAccessService(NamespaceService namespaces, GrantBook<NamespaceGrant> grants) {
        this.namespaces = namespaces;
        this.grants = grants;
    }

    @Transactional(readOnly = true)
    NamespaceAuthView show(GrantedNamespace granted) {
        Namespace namespace = granted.namespace();
        return new NamespaceAuthView(
                namespace.id(),
                namespace.name(),
                namespace.creatorName(),
                UserAuth.of(granted.caller(), granted.level()),
                grants.entries(namespace.id()));
    }

    /** Adds entries. Throws what {@link GrantBook#checked} and {@link GrantBook#create} throw. */
    public void create(GrantedNamespace granted, List<UserAuthRequest> requests) {
        namespaces.lock(granted.namespace());
        grants.create(grants.checked(requests, granted.caller()), entry -> new NamespaceGrant(granted.id(), entry));
    }

    /**
     * Changes entries. Throws what {@link GrantBook#checkedChange} and {@link GrantBook#update} throw.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_FORBIDDEN} for the creator's entry
     */
    public void update(GrantedNamespace granted, List<UserAuthRequest> requests) {
        var entries = grants.checkedChange(granted.id(), requests, granted.caller());
        protectCreator(granted, entries.stream().map(UserAuth::userId));
        grants.update(granted.id(), entries);
    }

    /**
     * Removes the entries of some users. Throws what {@link GrantBook#delete} throws.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_FORBIDDEN} for the creator's entry
     */
    void delete(GrantedNamespace granted, List<String> userIds) {
        protectCreator(granted, userIds.stream());
        grants.delete(granted.id(), userIds);
    }

    private static void protectCreator(GrantedNamespace granted, Stream<String> userIds) {
        Caller caller = granted.caller();
        if (!caller.administrator() && userIds.anyMatch(granted.namespace().creatorId()::equals)) {
            throw ErrorCode.NAMESPACE_FORBIDDEN.toException(
                    "Only the administrator can change the creator's permission.");
        }
    }
}
