package io.swremu.content.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * The disk, or a quota on it, is full. Stored blobs are intact, and an upload that was being appended to can be
 * resumed.
 */
public final class StorageFullException extends BlobException {
    private static final List<String> SYSTEM_MESSAGES = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "Quota exceeded",
            "There is not enough space on the disk");
    private static final long MIN_USABLE_BYTES = 1 << 20;

    public StorageFullException(IOException cause) {
        super("there is no room left in the blob store", cause);
    }

    /**
     * Finds out whether a failure means that the disk is full. Only for failures of the disk, not of a client's stream.
     *
     * @return the same failure, if it has another cause
     * @throws StorageFullException if the disk of the directory, or a quota on it, is full
     */
    static IOException check(IOException failure, Path directory) {
        if (isFull(failure, usableBytes(directory))) {
            throw new StorageFullException(failure);
        }
        return failure;
    }

    /** Java gives no error number, and the message may be in any language. So an almost full disk counts, too. */
    static boolean isFull(IOException failure, long usableBytes) {
        String message = String.valueOf(failure.getMessage());
        return usableBytes < MIN_USABLE_BYTES || SYSTEM_MESSAGES.stream().anyMatch(message::contains);
    }

    private static long usableBytes(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
