package io.swremu.content.blob;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A locked directory that is deleted when its process ends. A killed process leaves the directory behind, unlocked; the
 * next server that creates one deletes it.
 *
 * @param path where it is
 * @param lock tells other servers that the directory is in use
 */
record TemporaryDirectory(Path path, DirectoryLock lock) {
    private static final Logger LOG = LoggerFactory.getLogger(TemporaryDirectory.class);
    private static final String PREFIX = "swr-blobs-";
    private static final int ATTEMPTS = 10;

    /** Creates a directory, and deletes those whose process is gone. */
    static TemporaryDirectory create() throws IOException {
        for (int attempt = 1; ; attempt++) {
            Path directory = Files.createTempDirectory(PREFIX);
            Optional<DirectoryLock> lock = tryLock(directory);
            if (lock.isPresent()) {
                clearOthers(directory);
                return new TemporaryDirectory(directory, lock.get());
            }
            if (attempt == ATTEMPTS) {
                throw new IOException("the temporary directory " + directory + " cannot be locked");
            }
        }
    }

    /** Empty if another server has removed or locked the directory, because it looked abandoned. */
    private static Optional<DirectoryLock> tryLock(Path directory) throws IOException {
        try {
            return DirectoryLock.take(directory);
        } catch (NoSuchFileException removed) {
            return Optional.empty();
        }
    }

    private static void clearOthers(Path own) {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(own.resolveSibling(""), PREFIX + "*")) {
            for (Path directory : all) {
                clear(directory);
            }
        } catch (IOException failure) {
            LOG.debug("Temporary directories cannot be listed", failure);
        }
    }

    /** Leaves what cannot be deleted, such as a directory of another user. */
    private static void clear(Path directory) {
        try {
            Optional<DirectoryLock> lock = DirectoryLock.takeExisting(directory);
            if (lock.isPresent()) {
                try {
                    delete(directory);
                } finally {
                    lock.get().close();
                }
                LOG.info("Removed {}, left behind by a server that was killed.", directory);
            }
        } catch (IOException failure) {
            LOG.debug("{} cannot be removed", directory, failure);
        }
    }

    /** Deletes a directory with all it contains. Another server may be deleting it at the same time. */
    static void delete(Path directory) throws IOException {
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
                Files.deleteIfExists(visited);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult visitFileFailed(Path file, IOException failure) throws IOException {
                if (failure instanceof NoSuchFileException) {
                    return FileVisitResult.CONTINUE;
                }
                throw failure;
            }
        });
    }
}
