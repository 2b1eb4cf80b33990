package io.swremu.content.blob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.time.InstantSource;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.locks.Lock;
import java.util.stream.Stream;

/**
 * The finished blobs of a {@link FileSystemBlobStore}. The time of a blob is the modification time of its file. Code
 * that changes that time, or relies on it, holds the lock of the digest.
 */
final class BlobFiles {
    private final Path root;
    private final DiskSync disk;
    private final InstantSource clock;
    private final DigestLocks locks = new DigestLocks();
    private final ConcurrentMap<Path, Boolean> knownDirectories = new ConcurrentHashMap<>();

    /** Creates the directories of the digest algorithms, if they are missing. */
    BlobFiles(Path root, DiskSync disk, InstantSource clock) throws IOException {
        this.root = root;
        this.disk = disk;
        this.clock = clock;
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            ensure(root, directory(algorithm));
        }
    }

    Optional<Blob> open(Digest digest) throws IOException {
        return FileBlob.at(path(digest), digest);
    }

    /**
     * Sets the time of a blob to now, without a sync: the blob is on disk already. Returns false if there is no such
     * blob.
     */
    boolean touch(Digest digest) throws IOException {
        Lock lock = locks.of(digest);
        lock.lock();
        try {
            Files.setLastModifiedTime(path(digest), now());
            return true;
        } catch (NoSuchFileException missing) {
            return false;
        } finally {
            lock.unlock();
        }
    }

    /** Sets the time of a blob to now and makes sure that the blob is on disk; empty if there is no such blob. */
    Optional<Blob> renew(Digest digest) throws IOException {
        Lock lock = locks.of(digest);
        lock.lock();
        try {
            return renewLocked(digest);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Turns a staging file, which has been synced, into a blob by renaming it. If the blob exists already, deletes the
     * staging file instead. After a failure either the staging file still exists, or neither of the two.
     *
     * @param replace whether to overwrite an existing blob, because it is damaged
     */
    Blob publish(Path staging, Digest digest, boolean replace) throws IOException {
        Path directory = directory(digest);
        ensure(directory(digest.algorithm()), directory);
        Lock lock = locks.of(digest);
        lock.lock();
        try {
            Optional<Blob> known = replace ? Optional.empty() : renewLocked(digest);
            if (known.isPresent()) {
                Files.deleteIfExists(staging);
                return known.get();
            }
            Files.setLastModifiedTime(staging, now());
            Files.move(staging, path(digest), StandardCopyOption.ATOMIC_MOVE);
            syncOrDelete(directory, digest);
            return open(digest).orElseThrow(() -> new NoSuchFileException(digest + " vanished as it was stored"));
        } finally {
            lock.unlock();
        }
    }

    /**
     * Whether a blob has the same bytes as a file whose digest has been checked; false if the blob has just been
     * deleted.
     */
    boolean isSame(Digest digest, Path file) throws IOException {
        try {
            return Files.mismatch(path(digest), file) < 0;
        } catch (NoSuchFileException deleted) {
            return false;
        }
    }

    boolean delete(Digest digest) throws IOException {
        return deleteIfUnusedSince(digest, Instant.MAX);
    }

    boolean deleteIfUnusedSince(Digest digest, Instant instant) throws IOException {
        Lock lock = locks.of(digest);
        lock.lock();
        try {
            Optional<Blob> blob = open(digest);
            // A deletion is not synced: if the blob comes back after a loss of power, it is collected again.
            return blob.isPresent()
                    && blob.get().lastModified().isBefore(instant)
                    && Files.deleteIfExists(path(digest));
        } finally {
            lock.unlock();
        }
    }

    /** Lazy: holds the names of one directory at a time, of at most 512. */
    Stream<Blob> list() throws IOException {
        Map<Path, DigestAlgorithm> directories = new HashMap<>();
        for (DigestAlgorithm algorithm : DigestAlgorithm.values()) {
            try (Stream<Path> found = Files.list(directory(algorithm))) {
                found.filter(Files::isDirectory).forEach(directory -> directories.put(directory, algorithm));
            }
        }
        return directories.entrySet().stream().flatMap(each -> blobsIn(each.getKey(), each.getValue()));
    }

    private static Stream<Blob> blobsIn(Path directory, DigestAlgorithm algorithm) {
        try {
            return Files.list(directory).flatMap(file -> blobAt(file, algorithm));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Empty for a file that is not a blob, or that has been deleted since its name was read. */
    private static Stream<Blob> blobAt(Path file, DigestAlgorithm algorithm) {
        try {
            Digest digest = new Digest(algorithm, String.valueOf(file.getFileName()));
            return FileBlob.at(file, digest).stream();
        } catch (InvalidDigestException foreign) {
            return Stream.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Blob> renewLocked(Digest digest) throws IOException {
        Path path = path(digest);
        try {
            Files.setLastModifiedTime(path, now());
        } catch (NoSuchFileException missing) {
            return Optional.empty();
        }
        // Sync the name, too: an earlier process may have been killed between the rename and the sync of the directory.
        disk.file(path);
        disk.directory(directory(digest));
        return open(digest);
    }

    /** If the name of a new blob cannot be synced, deletes the blob: the next push would take it for safely stored. */
    private void syncOrDelete(Path directory, Digest digest) throws IOException {
        try {
            disk.directory(directory);
        } catch (IOException failure) {
            Files.deleteIfExists(path(digest));
            throw failure;
        }
    }

    /**
     * Creates a directory and syncs its parent, once. Other threads that need the directory wait until that is done.
     */
    private void ensure(Path parent, Path directory) throws IOException {
        try {
            knownDirectories.computeIfAbsent(directory, missing -> {
                try {
                    OwnerOnly.createDirectories(missing);
                    disk.directory(parent);
                    return true;
                } catch (IOException failure) {
                    throw new UncheckedIOException(failure);
                }
            });
        } catch (UncheckedIOException failure) {
            throw failure.getCause();
        }
    }

    private Path directory(DigestAlgorithm algorithm) {
        return root.resolve(algorithm.id());
    }

    private Path directory(Digest digest) {
        return directory(digest.algorithm()).resolve(digest.hex().substring(0, 2));
    }

    private Path path(Digest digest) {
        return directory(digest).resolve(digest.hex());
    }

    /** Rounded up: on a file system that cuts off fractions, a blob must not look older than its last use. */
    private FileTime now() {
        Instant exact = clock.instant();
        Instant millis = exact.truncatedTo(ChronoUnit.MILLIS);
        return FileTime.from(millis.equals(exact) ? exact : millis.plusMillis(1));
    }
}
