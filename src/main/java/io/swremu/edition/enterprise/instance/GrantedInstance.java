package io.swremu.edition.enterprise.instance;

import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;

/**
 * The instance that a path names, which is of the caller's account.
 *
 * @param caller who asks; the caller's registry is the instance
 */
@Refuses({ErrorCode.PARAMETER_INVALID, ErrorCode.OPERATION_FORBIDDEN, ErrorCode.RESOURCE_NOT_FOUND, ErrorCode.BUSY})
public record GrantedInstance(Instance instance, Caller caller) {

    /**
     * An instance for a user of its account.
     *
     * @param user in whatever project
     */
    public static GrantedInstance of(Instance instance, Caller user) {
        var caller = new Caller(
                user.domainId(),
                user.domainName(),
                user.userId(),
                user.userName(),
                user.administrator(),
                instance.projectId(),
                instance.registry());
        return new GrantedInstance(instance, caller);
    }

    /** The id by which rows name it. */
    public long registryId() {
        return instance.registryId();
    }
}
