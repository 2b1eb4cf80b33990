package io.swremu.content.blob;

import io.swremu.platform.random.RandomSource;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.UUID;
import java.util.stream.Stream;

/** The directory of a {@link FileSystemBlobStore}: created, cleared of staging files, and locked until it is closed. */
final class StoreDirectory implements AutoCloseable {
    private final Path root;
    private final DirectoryLock lock;
    private final UUID identity;
    private final boolean temporary;

    private StoreDirectory(Path root, DirectoryLock lock, UUID identity, boolean temporary) {
        this.root = root;
        this.lock = lock;
        this.identity = identity;
        this.temporary = temporary;
    }

    static StoreDirectory permanent(Path directory, DiskSync disk) throws IOException {
        Path root = directory.toAbsolutePath().normalize();
        create(root, disk);
        OwnerOnly.restrict(root); // an earlier version let others read it
        return open(root, lock(root), disk, false);
    }

    static StoreDirectory temporary(DiskSync disk) throws IOException {
        TemporaryDirectory made = TemporaryDirectory.create();
        return open(made.path(), made.lock(), disk, true);
    }

    private static StoreDirectory open(Path root, DirectoryLock lock, DiskSync disk, boolean temporary)
            throws IOException {
        try {
            StoreDirectory directory = new StoreDirectory(root, lock, identity(root, disk), temporary);
            OwnerOnly.createDirectories(directory.blobs());
            OwnerOnly.createDirectories(directory.uploads());
            directory.clearUploads();
            disk.directory(root);
            return directory;
        } catch (IOException | RuntimeException failure) {
            lock.close();
            throw failure;
        }
    }

    UUID identity() {
        return identity;
    }

    Path blobs() {
        return root.resolve("blobs");
    }

    Path uploads() {
        return root.resolve("uploads");
    }

    @Override
    public void close() throws IOException {
        lock.close();
        if (temporary) {
            TemporaryDirectory.delete(root);
        }
    }

    /** Creates a directory and its missing parents. Each new name is synced in its parent. */
    private static void create(Path directory, DiskSync disk) throws IOException {
        Path parent = directory.getParent();
        if (parent == null || Files.isDirectory(directory)) {
            return;
        }
        create(parent, disk);
        OwnerOnly.createDirectories(directory);
        disk.directory(parent);
    }

    private static DirectoryLock lock(Path root) throws IOException {
        return DirectoryLock.take(root)
                .orElseThrow(() -> new IOException("the blob store in " + root + " is in use by another server"));
    }

    /**
     * Reads the identity, or makes one for a new store. The file gets its name only when it is complete and on disk.
     */
    private static UUID identity(Path root, DiskSync disk) throws IOException {
        Path file = root.resolve("id");
        if (Files.notExists(file)) {
            Path incomplete = root.resolve("id.incomplete");
            Files.deleteIfExists(incomplete);
            OwnerOnly.createFile(incomplete);
            Files.writeString(incomplete, RandomSource.secure().uuid() + "\n");
            disk.file(incomplete);
            Files.move(incomplete, file, StandardCopyOption.ATOMIC_MOVE);
            disk.directory(root);
        }
        try {
            return UUID.fromString(Files.readString(file).strip());
        } catch (IllegalArgumentException damaged) {
            throw new IOException("the file " + file + " is damaged", damaged);
        }
    }

    /**
     * Deletes only files that are named like uploads: the user chose the directory, and it may hold files of their own.
     */
    private void clearUploads() throws IOException {
        try (Stream<Path> files = Files.list(uploads())) {
            for (Path file : (Iterable<Path>) files.filter(StoreDirectory::isUpload)::iterator) {
                Files.deleteIfExists(file);
            }
        }
    }

    private static boolean isUpload(Path file) {
        String name = file.getFileName().toString();
        try {
            return UUID.fromString(name).toString().equals(name);
        } catch (IllegalArgumentException foreign) {
            return false;
        }
    }
}
