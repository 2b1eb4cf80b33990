package io.swremu.edition.shared.namespace;

import io.swremu.edition.shared.access.Level;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;

/**
 * An organization with the caller's level on it. An operation that requires a level gets one of the caller's account, on
 * which the level is at least that.
 *
 * @param namespace the organization
 * @param level the caller's level on it
 * @param caller who asks
 */
@Refuses({ErrorCode.NAMESPACE_NAME_INVALID, ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.NAMESPACE_FORBIDDEN})
public record GrantedNamespace(Namespace namespace, Level level, Caller caller) {

    /** The organization's id. */
    public long id() {
        return namespace.id();
    }
}
