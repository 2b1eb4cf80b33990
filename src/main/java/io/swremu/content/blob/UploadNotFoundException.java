package io.swremu.content.blob;

import java.util.UUID;

/**
 * There is no such upload: it never began here, was finished or cancelled, has expired, or began before the last
 * restart.
 */
public final class UploadNotFoundException extends BlobException {
    public UploadNotFoundException(UUID id) {
        super("there is no upload " + id, null);
    }
}
