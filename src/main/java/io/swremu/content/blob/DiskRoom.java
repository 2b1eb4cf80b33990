package io.swremu.content.blob;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * The room on the disk of a store. Some of it is left to what else writes there: a database that cannot write is lost to
 * the process for good, whereas an upload that is refused can go on later.
 */
final class DiskRoom {
    private final LongSupplier usableBytes;
    private final long reserve;

    /** @param reserve how many bytes stay free */
    DiskRoom(LongSupplier usableBytes, long reserve) {
        this.usableBytes = usableBytes;
        this.reserve = reserve;
    }

    /** The room of the disk that a directory is on. @param reserve 0: down to the last byte, without looking */
    static DiskRoom of(Path directory, long reserve) throws IOException {
        FileStore disk = Files.getFileStore(directory); // kept: to find it means to read all mounts
        return new DiskRoom(() -> usableBytes(disk), reserve);
    }

    /** The room where nothing else is written. */
    static DiskRoom unlimited() {
        return new DiskRoom(() -> Long.MAX_VALUE, 0);
    }

    private static long usableBytes(FileStore disk) {
        try {
            return disk.getUsableSpace();
        } catch (IOException unknown) {
            return Long.MAX_VALUE;
        }
    }

    /** @throws StorageFullException if less than the reserve would be left after that many bytes more */
    void require(int bytes) {
        if (reserve > 0 && usableBytes.getAsLong() - bytes < reserve) {
            throw new StorageFullException(new IOException("less than " + reserve + " bytes would be left free"));
        }
    }
}
