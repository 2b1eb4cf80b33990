package io.swremu.content.blob;

import io.swremu.platform.random.RandomSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Blobs as files of one directory:
 *
 * <pre>
 * lock                              locked by the process that uses the directory
 * id                                the identity of the store, a UUID
 * blobs/sha256/ab/abcd…             a blob, named by its hash, below the first two digits of it; its modification
 * blobs/sha512/ab/abcd…               time is when it was stored or last touched
 * uploads/0f8fad5b-d9cb-…           the staging file of an upload, named by its id; deleted when the store is opened
 * </pre>
 *
 * <p>An upload is hashed while it is written, and then renamed to its digest. No file gets below {@code blobs} in any
 * other way, so every file there is complete, whenever the process or the machine stops. In a data directory the file
 * is synced before the rename and its directory after it, and only then is the upload acknowledged. The directory must
 * lie on one file system with atomic renames, and only one process can use it at a time.
 */
public final class FileSystemBlobStore implements BlobStore {
    private final StoreDirectory directory;
    private final BlobFiles blobs;
    private final Uploads uploads;

    private FileSystemBlobStore(
            StoreDirectory directory, DiskSync disk, DiskRoom room, InstantSource clock, RandomSource random)
            throws IOException {
        this.directory = directory;
        this.blobs = new BlobFiles(directory.blobs(), disk, clock);
        this.uploads = new Uploads(directory.uploads(), disk, room, clock, blobs, random);
    }

    /**
     * Opens a data directory, creates it if it is missing, and deletes the uploads that an earlier process left.
     *
     * @throws IOException if another store uses the directory, or it cannot be written
     */
    public static FileSystemBlobStore durable(Path dataDirectory, InstantSource clock) throws IOException {
        return durable(dataDirectory, clock, RandomSource.secure(), 0);
    }

    /**
     * Opens a data directory on a disk that other programs need, too.
     *
     * @param random makes the ids of uploads
     * @param reserve how many bytes must stay free, 0 or more; uploads that need them are refused
     * @throws IOException if another store uses the directory, or it cannot be written
     */
    public static FileSystemBlobStore durable(
            Path dataDirectory, InstantSource clock, RandomSource random, long reserve) throws IOException {
        DiskSync disk = DiskSync.waiting();
        StoreDirectory directory = StoreDirectory.permanent(dataDirectory, disk);
        return open(directory, disk, DiskRoom.of(directory.uploads(), reserve), clock, random);
    }

    static FileSystemBlobStore durable(Path dataDirectory, InstantSource clock, DiskSync disk) throws IOException {
        return durable(dataDirectory, clock, disk, DiskRoom.unlimited());
    }

    static FileSystemBlobStore durable(Path dataDirectory, InstantSource clock, DiskSync disk, DiskRoom room)
            throws IOException {
        return open(StoreDirectory.permanent(dataDirectory, disk), disk, room, clock, RandomSource.secure());
    }

    /**
     * Creates an empty store in a new temporary directory, which {@link #close} deletes. It does not wait for the disk.
     * First deletes the directories that killed processes left behind.
     *
     * @param random makes the ids of uploads
     */
    public static FileSystemBlobStore temporary(InstantSource clock, RandomSource random) throws IOException {
        return open(StoreDirectory.temporary(DiskSync.none()), DiskSync.none(), DiskRoom.unlimited(), clock, random);
    }

    /** Creates a temporary store with upload ids that nobody can predict. */
    public static FileSystemBlobStore temporary(InstantSource clock) throws IOException {
        return temporary(clock, RandomSource.secure());
    }

    private static FileSystemBlobStore open(
            StoreDirectory directory, DiskSync disk, DiskRoom room, InstantSource clock, RandomSource random)
            throws IOException {
        try {
            return new FileSystemBlobStore(directory, disk, room, clock, random);
        } catch (IOException | RuntimeException failure) {
            directory.close();
            throw failure;
        }
    }

    @Override
    public UUID identity() {
        return directory.identity();
    }

    @Override
    public UUID begin() {
        return uploads.begin(DigestAlgorithm.SHA256);
    }

    @Override
    public UploadStatus append(UUID id, long offset, InputStream content, long maxBytes) throws IOException {
        return uploads.append(id, offset, content, maxBytes);
    }

    @Override
    public UploadStatus status(UUID id) {
        return uploads.status(id);
    }

    @Override
    public void cancel(UUID id) {
        uploads.cancel(id);
    }

    @Override
    public Blob finish(UUID id, Digest expected) throws IOException {
        return uploads.finish(id, expected);
    }

    @Override
    public Blob put(Digest expected, InputStream content, long maxBytes) throws IOException {
        UUID id = uploads.begin(expected.algorithm());
        try {
            uploads.append(id, 0, content, maxBytes);
            return uploads.finish(id, expected);
        } finally {
            uploads.cancelIf(id, Instant.MAX); // it still exists only after a failure
        }
    }

    @Override
    public Optional<Blob> open(Digest digest) throws IOException {
        return blobs.open(digest);
    }

    @Override
    public boolean touch(Digest digest) throws IOException {
        return blobs.touch(digest);
    }

    @Override
    public boolean delete(Digest digest) throws IOException {
        return blobs.delete(digest);
    }

    @Override
    public boolean deleteIfUnusedSince(Digest digest, Instant instant) throws IOException {
        return blobs.deleteIfUnusedSince(digest, instant);
    }

    @Override
    public Stream<Blob> list() throws IOException {
        return blobs.list();
    }

    @Override
    public int expireUploads(Instant idleSince) {
        return uploads.expire(idleSince);
    }

    /** Uploads in progress are lost. In a data directory their files are deleted when it is opened again. */
    @Override
    public void close() throws IOException {
        directory.close();
    }
}
