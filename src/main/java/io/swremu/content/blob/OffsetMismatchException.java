package io.swremu.content.blob;

import java.util.UUID;

/** A part does not begin where the upload ends; nothing of it was read. */
public final class OffsetMismatchException extends BlobException {
    private final long offset;

    public OffsetMismatchException(UUID id, long given, long offset) {
        super("the upload " + id + " continues at " + offset + ", not at " + given, null);
        this.offset = offset;
    }

    /** Where the next part has to begin, in bytes. */
    public long offset() {
        return offset;
    }
}
