package io.swremu.content.blob;

import java.util.UUID;

/** Another request is working on the same upload; this one changed nothing and may be sent again later. */
public final class UploadBusyException extends BlobException {
    public UploadBusyException(UUID id) {
        super("another request is using the upload " + id, null);
    }
}
