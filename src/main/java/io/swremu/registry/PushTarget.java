package io.swremu.registry;

import java.util.OptionalLong;

/**
 * A repository to which the caller may push. It may be missing: then the first thing that is stored creates it.
 *
 * @param id empty if the repository is missing
 */
record PushTarget(RepositoryReference name, RegistryCaller caller, OptionalLong id) {

    /**
     * The id of the repository, for a request about an upload that has begun.
     *
     * @throws OciException {@link OciErrorCode#BLOB_UPLOAD_UNKNOWN} if the repository is missing
     */
    long idOfUploads() {
        return id.orElseThrow(() -> OciErrorCode.BLOB_UPLOAD_UNKNOWN.toException(""));
    }
}
