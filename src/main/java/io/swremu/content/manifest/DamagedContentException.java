package io.swremu.content.manifest;

import io.swremu.content.blob.Digest;

/** The store has lost or changed bytes that a repository holds. A client can repair that only by pushing them again. */
public final class DamagedContentException extends RuntimeException {

    private DamagedContentException(String message) {
        super(message);
    }

    static DamagedContentException lost(Digest digest) {
        return new DamagedContentException("the bytes of " + digest + " are missing from the store");
    }

    static DamagedContentException changed(Digest digest) {
        return new DamagedContentException("the bytes of " + digest + " in the store differ from what was pushed");
    }
}
