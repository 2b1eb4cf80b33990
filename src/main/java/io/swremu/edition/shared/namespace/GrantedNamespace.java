package io.swremu.edition.shared.namespace;

import io.swremu.edition.shared.access.Level;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.Refuses;

/**
 * An organization of the caller's account, and that the caller may do with it what was required.
 *
 * @param namespace the organization
 * @param level the caller's level on it, at least the one required
 * @param caller who asks
 */
@Refuses({ErrorCode.NAMESPACE_NAME_INVALID, ErrorCode.NAMESPACE_NOT_FOUND, ErrorCode.NAMESPACE_FORBIDDEN})
public record GrantedNamespace(Namespace namespace, Level level, Caller caller) {

    /** The organization's id. */
    public long id() {
        return namespace.id();
    }
}
