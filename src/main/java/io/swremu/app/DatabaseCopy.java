package io.swremu.app;

import io.swremu.content.blob.DiskSync;
import io.swremu.content.blob.OwnerOnly;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The file of an H2 database as it was before a migration, kept beside it while one is under way. H2 commits each
 * statement that changes the schema by itself, so that a migration which is cut off can neither go on nor begin again;
 * with the copy it is undone. Before the first start there is no database: the copy is empty then.
 *
 * <p>Nothing is lost by going back, for no request is served before the copy has been removed.
 */
class DatabaseCopy {
    private static final String SUFFIX = ".before-migration";

    private final Path database;
    private final Path copy;
    private final DiskSync disk = DiskSync.waiting();

    /** @param database the file, which nothing may have open when a method of this is called */
    DatabaseCopy(Path database) {
        this.database = database;
        this.copy = database.resolveSibling(database.getFileName() + SUFFIX);
    }

    /**
     * Puts the copy back that an interrupted migration has left.
     *
     * @return whether there was one
     */
    boolean putBack() throws IOException {
        if (!Files.exists(copy)) {
            return false;
        }
        requireUnused();
        Files.move(copy, database, StandardCopyOption.ATOMIC_MOVE);
        disk.directory(directory());
        return true;
    }

    /** Another server may be at it, unless the file is in a data directory, which is locked. */
    private void requireUnused() throws IOException {
        if (Files.exists(database)) {
            try (FileChannel channel = FileChannel.open(database, StandardOpenOption.WRITE);
                    FileLock lock = channel.tryLock()) {
                if (lock == null) {
                    throw new IOException("another process uses it");
                }
            }
        }
    }

    /** Makes the copy. It has its name only when it is complete and on disk. */
    void make() throws IOException {
        Path incomplete = database.resolveSibling(copy.getFileName() + ".incomplete");
        Files.deleteIfExists(incomplete);
        try {
            if (Files.exists(database)) {
                Files.copy(database, incomplete); // with the mode of the file
            } else {
                OwnerOnly.createFile(incomplete);
            }
            disk.file(incomplete);
            Files.move(incomplete, copy, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException failure) {
            Files.deleteIfExists(incomplete);
            throw failure;
        }
        disk.directory(directory());
    }

    /** Removes the copy: from now on the database is not gone back from. */
    void remove() throws IOException {
        if (Files.deleteIfExists(copy)) {
            disk.directory(directory());
        }
    }

    private Path directory() {
        return database.toAbsolutePath().resolveSibling("");
    }
}
