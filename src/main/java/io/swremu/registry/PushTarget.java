package io.swremu.registry;

import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.platform.error.OciErrorCode;
import java.util.OptionalLong;

/**
 * Where somebody may push to: a repository that is there, or one that comes into being with the first thing stored in it.
 *
 * @param id of the repository; empty if it is missing
 */
public record PushTarget(NamespaceName namespace, RepositoryName name, RegistryCaller caller, OptionalLong id) {

    /**
     * The id of the repository, for whoever goes on with an upload.
     *
     * @throws io.swremu.platform.error.OciException {@link OciErrorCode#BLOB_UPLOAD_UNKNOWN} without a repository
     */
    long idOfUploads() {
        return id.orElseThrow(() -> OciErrorCode.BLOB_UPLOAD_UNKNOWN.toException(""));
    }
}
