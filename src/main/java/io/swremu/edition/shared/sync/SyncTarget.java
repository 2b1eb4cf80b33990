package io.swremu.edition.shared.sync;

import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.platform.error.ErrorCode;
import org.jspecify.annotations.Nullable;

/**
 * Where images go.
 *
 * @param region one of the server's regions
 * @param namespace an organization of the same account there; whether it exists shows when an image arrives
 */
record SyncTarget(String region, NamespaceName namespace) {

    /**
     * The target that a request names.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING} if one of the two is absent or
     *     empty, {@link ErrorCode#NAMESPACE_NAME_INVALID}
     */
    static SyncTarget of(@Nullable String remoteRegionId, @Nullable String remoteNamespace) {
        String region = require("remoteRegionId", remoteRegionId);
        return new SyncTarget(region, new NamespaceName(require("remoteNamespace", remoteNamespace)));
    }

    private static String require(String field, @Nullable String value) {
        if (value == null || value.isEmpty()) {
            throw ErrorCode.PARAMETER_MISSING.toException(field);
        }
        return value;
    }
}
