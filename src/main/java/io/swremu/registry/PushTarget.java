package io.swremu.registry;

import java.util.OptionalLong;

/**
 * Where somebody may push to: a repository that is there, or one that comes into being with the first thing stored in it.
 *
 * @param id of the repository; empty if it is missing
 */
record PushTarget(RepositoryReference name, RegistryCaller caller, OptionalLong id) {

    /**
     * The id of the repository, for whoever goes on with an upload.
     *
     * @throws OciException {@link OciErrorCode#BLOB_UPLOAD_UNKNOWN} without a repository
     */
    long idOfUploads() {
        return id.orElseThrow(() -> OciErrorCode.BLOB_UPLOAD_UNKNOWN.toException(""));
    }
}
