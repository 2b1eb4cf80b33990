package io.swremu.content.blob;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.LongSupplier;

/**
 * The free space on the disk of a store. A reserve is left for what else writes there: a database that cannot write
 * closes itself, while a refused upload can be resumed later.
 */
final class DiskRoom {
    private final LongSupplier usableBytes;
    private final long reserve;

    /**
     * @param usableBytes gives the free space
     * @param reserve how many bytes must stay free
     */
    DiskRoom(LongSupplier usableBytes, long reserve) {
        this.usableBytes = usableBytes;
        this.reserve = reserve;
    }

    /**
     * The space on the disk of a directory.
     *
     * @param reserve how many bytes must stay free; with 0 the disk is filled to its end, without checks
     */
    static DiskRoom of(Path directory, long reserve) throws IOException {
        FileStore disk = Files.getFileStore(directory); // kept, because finding it reads all mounts
        return new DiskRoom(() -> usableBytes(disk), reserve);
    }

    /** Space that is never checked. */
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

    /**
     * Checks that the reserve stays free after writing some more bytes.
     *
     * @throws StorageFullException if it does not
     */
    void require(int bytes) {
        if (reserve > 0 && usableBytes.getAsLong() - bytes < reserve) {
            throw new StorageFullException(new IOException("less than " + reserve + " bytes would be left free"));
        }
    }
}
