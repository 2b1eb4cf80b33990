package io.swremu.edition.shared.sharing;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;

/** Whose shared repositories a list is of: the caller's own ones that others may pull, or those of others. */
enum Center {
    SELF,
    THIRDPARTY;

    /**
     * Reads the mandatory parameter.
     *
     * @param key {@code center} or {@code shared_by}
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING} without it,
     *     {@link ErrorCode#PARAMETER_INVALID} for another value
     */
    static Center of(ListParameters parameters, String key) {
        return switch (parameters.text(key).orElse("")) {
            case "self" -> SELF;
            case "thirdparty" -> THIRDPARTY;
            case "" -> throw ErrorCode.PARAMETER_MISSING.toException(key);
            default -> throw ErrorCode.PARAMETER_INVALID.toException(key);
        };
    }
}
