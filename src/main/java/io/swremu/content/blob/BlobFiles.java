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
 * The finished blobs of a {@link FileSystemBlobStore}. The time of a blob is the modification time of its file. Whatever
 * depends on that time, or changes it, holds the lock of the digest.
 */
final class BlobFiles {
    private final Path root;
    private final DiskSync disk;
    private final InstantSource clock;
    private final DigestLocks locks = new DigestLocks();
    private final ConcurrentMap<Path, Boolean> knownDirectories = new ConcurrentHashMap<>();

    /** Creates what is missing of the tree down to the algorithms. */
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

    /** Renews the time of a blob that is known to be on disk, without waiting for the disk. */
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

    /** Renews the time of a blob, and makes sure that it is on disk; empty if it is not there. */
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
     * Makes a staging file, whose content is on disk already, a blob by renaming it, or removes it if there is that blob.
     * If this fails, either the staging file is still there or neither of the two.
     *
     * @param replace whether it takes the place of that blob, which is damaged
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

    /** Whether a blob has the bytes of a file, whose digest is right. A blob that has just been deleted has not. */
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
            // A deletion is not synced: a blob that comes back after a loss of power is collected again.
            return blob.isPresent()
                    && blob.get().lastModified().isBefore(instant)
                    && Files.deleteIfExists(path(digest));
        } finally {
            lock.unlock();
        }
    }

    /** Lazy: at no time more than the names of one of the at most 512 directories are held. */
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

    /** Empty also for a file that has been deleted since its name was read, and for one that is not ours. */
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
        // The name too: the process may have been killed between the rename and the sync of the directory.
        disk.file(path);
        disk.directory(directory(digest));
        return open(digest);
    }

    /** A name that may not be on disk must not be found by the next push, which would take the blob for stored. */
    private void syncOrDelete(Path directory, Digest digest) throws IOException {
        try {
            disk.directory(directory);
        } catch (IOException failure) {
            Files.deleteIfExists(path(digest));
            throw failure;
        }
    }

    /** Creates a directory and syncs its parent, once; another thread that needs it waits until that is done. */
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

    /** Rounded up: a file system that drops a fraction must not make a blob older than the moment it was used. */
    private FileTime now() {
        Instant exact = clock.instant();
        Instant millis = exact.truncatedTo(ChronoUnit.MILLIS);
        return FileTime.from(millis.equals(exact) ? exact : millis.plusMillis(1));
    }
}
