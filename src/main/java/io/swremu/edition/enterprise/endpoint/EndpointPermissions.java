package io.swremu.edition.enterprise.endpoint;

import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.Instances;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.jpa.LikePattern;
import io.swremu.platform.random.RandomSource;
import java.time.InstantSource;
import java.util.List;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who may connect to the endpoint service of an instance. It is stored and shown; there is no network that asks. */
@Service
@Transactional
class EndpointPermissions {
    private final EndpointPermissionRows rows;
    private final Instances instances;
    private final RandomSource random;
    private final InstantSource clock;

    EndpointPermissions(EndpointPermissionRows rows, Instances instances, RandomSource random, InstantSource clock) {
        this.rows = rows;
        this.instances = instances;
        this.random = random;
        this.clock = clock;
    }

    /** Lets the account of an instance connect, for good. */
    void addOwner(Instance instance) {
        add(instance.registryId(), "iam:domain::" + instance.domainId(), PermissionType.DOMAIN_ID, true);
    }

    private void add(long registryId, String permission, PermissionType type, boolean isProtected) {
        rows.insert(new EndpointPermission(
                random.uuid().toString(), registryId, permission, type, isProtected, clock.instant()));
    }

    @Transactional(readOnly = true)
    PermissionList list(GrantedInstance instance, PermissionSearch search) {
        String part = LikePattern.containing(search.permission().orElse(""));
        var found = rows.findPage(instance.registryId(), part, search.page());
        return new PermissionList(found.map(PermissionView::of).getContent(), found.getTotalElements());
    }

    /**
     * Adds or removes permissions, all or none.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} for one that is not written as its
     *     type wants, or is protected, {@link ErrorCode#RESOURCE_EXISTS}, {@link ErrorCode#RESOURCE_NOT_FOUND}
     */
    ChangedPermissions change(GrantedInstance instance, PermissionAction action) {
        PermissionType type = action.typeOfAll();
        instances.lock(instance.registryId()); // so that nobody adds the same meanwhile
        List<String> permissions = action.texts().stream().distinct().toList();
        for (String permission : permissions) {
            if (action.adds()) {
                if (rows.findByRegistryIdAndPermission(instance.registryId(), permission)
                        .isPresent()) {
                    throw ErrorCode.RESOURCE_EXISTS.toException(permission);
                }
                add(instance.registryId(), permission, type, false);
            } else {
                remove(instance.registryId(), permission);
            }
        }
        return new ChangedPermissions(permissions, type);
    }

    private void remove(long registryId, String text) {
        EndpointPermission permission = rows.findByRegistryIdAndPermission(registryId, text)
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException(text));
        if (permission.isProtected()) {
            throw ErrorCode.PARAMETER_INVALID.toException("the permission is protected");
        }
        rows.delete(permission);
    }
}
