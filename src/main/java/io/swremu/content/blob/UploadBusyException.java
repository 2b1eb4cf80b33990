package io.swremu.content.blob;

import java.util.UUID;

/** Another request is using the same upload. This request changed nothing and may be sent again later. */
public final class UploadBusyException extends BlobException {
    public UploadBusyException(UUID id) {
        super("another request is using the upload " + id, null);
    }
}
