package io.swremu.content.blob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The disk or the quota is full. Every stored blob is unharmed; an upload that was being appended to can go on later. */
public final class StorageFullException extends BlobException {
    private static final List<String> SYSTEM_MESSAGES = List.of(
            "No space left on device",
            "Disk quota exceeded",
            "Quota exceeded",
            "There is not enough space on the disk");
    private static final long NEXT_TO_NOTHING = 1 << 20;

    public StorageFullException(IOException cause) {
        super("there is no room left in the blob store", cause);
    }

    /**
     * Sorts out a failure of the disk, never of a client's stream.
     *
     * @return the same failure if it has another reason
     * @throws StorageFullException if the disk or quota below that directory is full
     */
    static IOException check(IOException failure, Path directory) {
        if (isFull(failure, usableBytes(directory))) {
            throw new StorageFullException(failure);
        }
        return failure;
    }

    /** The system's message may be in the user's language, and Java has no error number: then the free space decides. */
    static boolean isFull(IOException failure, long usableBytes) {
        String message = String.valueOf(failure.getMessage());
        return usableBytes < NEXT_TO_NOTHING || SYSTEM_MESSAGES.stream().anyMatch(message::contains);
    }

    private static long usableBytes(Path directory) {
        try {
            return Files.getFileStore(directory).getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }
}
