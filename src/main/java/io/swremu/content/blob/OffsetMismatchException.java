package io.swremu.content.blob;

import java.util.UUID;

/** A chunk does not begin where the upload ends. None of it was read. */
public final class OffsetMismatchException extends BlobException {
    private final long offset;

    public OffsetMismatchException(UUID id, long given, long offset) {
        super("the upload " + id + " continues at " + offset + ", not at " + given, null);
        this.offset = offset;
    }

    /** Where the next chunk must begin, in bytes. */
    public long offset() {
        return offset;
    }
}
