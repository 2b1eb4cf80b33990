package io.swremu.blob;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory of a {@link FileSystemBlobStore}: made, locked and cleared of staging files, as long as this is open. */
final class StoreDirectory implements AutoCloseable {
    private final Path root;
    private final FileChannel lockFile;
    private final boolean temporary;

    private StoreDirectory(Path root, FileChannel lockFile, boolean temporary) {
        this.root = root;
        this.lockFile = lockFile;
        this.temporary = temporary;
    }

    static StoreDirectory permanent(Path root, DiskSync disk) throws IOException {
        create(root.toAbsolutePath().normalize(), disk);
        return open(root.toAbsolutePath().normalize(), disk, false);
    }

    static StoreDirectory temporary(DiskSync disk) throws IOException {
        return open(Files.createTempDirectory("swr-blobs-"), disk, true);
    }

    private static StoreDirectory open(Path root, DiskSync disk, boolean temporary) throws IOException {
        FileChannel lockFile = lock(root.resolve("lock"));
        try {
            StoreDirectory directory = new StoreDirectory(root, lockFile, temporary);
            Files.createDirectories(directory.blobs());
            Files.createDirectories(directory.uploads());
            directory.clearUploads();
            disk.directory(root);
            return directory;
        } catch (IOException | RuntimeException failure) {
            lockFile.close();
            throw failure;
        }
    }

    Path blobs() {
        return root.resolve("blobs");
    }

    Path uploads() {
        return root.resolve("uploads");
    }

    @Override
    public void close() throws IOException {
        lockFile.close();
        if (temporary) {
            deleteTree(root);
        }
    }

    /** Also the names of new directories have to be on disk, each in its parent. */
    private static void create(Path directory, DiskSync disk) throws IOException {
        Path parent = directory.getParent();
        if (parent == null || Files.isDirectory(directory)) {
            return;
        }
        create(parent, disk);
        Files.createDirectories(directory);
        disk.directory(parent);
    }

    /** The lock goes with the process, however it ends. */
    private static FileChannel lock(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        try {
            FileLock lock = channel.tryLock();
            if (lock != null) {
                return channel;
            }
        } catch (OverlappingFileLockException ownedByThisProcess) {
            // refused below
        } catch (IOException failure) {
            channel.close();
            throw failure;
        }
        channel.close();
        throw new IOException("the blob store in " + file.getParent() + " is in use by another server");
    }

    /** Only what bears an upload's name: the directory was named by the user and may hold files of theirs. */
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

    private static void deleteTree(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.deleteIfExists(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path visited, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(visited);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
