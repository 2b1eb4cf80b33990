package io.swremu.content.blob;

import java.util.UUID;

/** No such upload: never begun here, finished, cancelled, expired, or begun before the store was last started. */
public final class UploadNotFoundException extends BlobException {
    public UploadNotFoundException(UUID id) {
        super("there is no upload " + id, null);
    }
}
