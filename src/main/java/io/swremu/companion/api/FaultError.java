package io.swremu.companion.api;

import org.jspecify.annotations.Nullable;

/**
 * An error that is answered instead of the operation.
 *
 * @param status the HTTP status, 400 to 599
 * @param form how the body looks; null: as errors of the API that was called do
 * @param code the code in the body; null: the one that goes with the status
 * @param message the text in the body; null: the one that goes with the status
 * @param retryAfterS the value of {@code Retry-After} in seconds, from 0; null: no such header
 */
public record FaultError(
        int status,
        @Nullable ErrorForm form,
        @Nullable String code,
        @Nullable String message,
        @Nullable Integer retryAfterS) {

    /** How the body of an error looks. */
    public enum ErrorForm {
        /** The envelope of SWR. */
        SWR,
        /** The flat form of the API gateway in front of it, with a code such as {@code APIGW.0308}. */
        GATEWAY,
        /** That of the registry protocol. */
        OCI,
        /** The nested form of Keystone. */
        IAM,
        /** The flat form of IAM's newer operations. */
        IAM_FLAT
    }
}
