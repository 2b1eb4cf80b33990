package io.swremu.content.blob;

import io.swremu.platform.random.RandomSource;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The uploads in progress in a {@link FileSystemBlobStore}. They do not outlive the process. */
final class Uploads {
    private static final Logger LOG = LoggerFactory.getLogger(Uploads.class);

    private final Path root;
    private final DiskSync disk;
    private final DiskRoom room;
    private final InstantSource clock;
    private final BlobFiles blobs;
    private final RandomSource random;
    private final ConcurrentMap<UUID, Upload> inProgress = new ConcurrentHashMap<>();

    Uploads(Path root, DiskSync disk, DiskRoom room, InstantSource clock, BlobFiles blobs, RandomSource random) {
        this.root = root;
        this.disk = disk;
        this.room = room;
        this.clock = clock;
        this.blobs = blobs;
        this.random = random;
    }

    /**
     * Begins an upload.
     *
     * @param algorithm the one that {@link #finish} will most likely need
     */
    UUID begin(DigestAlgorithm algorithm) {
        UUID id = random.uuid();
        inProgress.put(id, new Upload(id, root, algorithm, room, clock));
        return id;
    }

    UploadStatus append(UUID id, long offset, InputStream content, long maxBytes) throws IOException {
        Upload upload = enter(id);
        try {
            upload.append(offset, content, maxBytes);
            return upload.status();
        } catch (BlobTooLargeException tooLarge) {
            discard(upload);
            throw tooLarge;
        } finally {
            upload.leave();
        }
    }

    UploadStatus status(UUID id) {
        return find(id).status();
    }

    void cancel(UUID id) {
        Upload upload = enter(id);
        try {
            discard(upload);
        } finally {
            upload.leave();
        }
    }

    Blob finish(UUID id, Digest expected) throws IOException {
        Upload upload = enter(id);
        try {
            Digest actual = upload.digest(expected.algorithm());
            if (!actual.equals(expected)) {
                discard(upload);
                throw new DigestMismatchException(expected, actual);
            }
            return store(upload, expected);
        } finally {
            upload.leave();
        }
    }

    private Blob store(Upload upload, Digest digest) throws IOException {
        try {
            // Look for the blob first: if it exists, the bytes need no sync. Others may still delete or store it, so
            // publish looks again under the lock.
            Optional<Blob> known = blobs.renew(digest);
            boolean damaged = known.isPresent() && !blobs.isSame(digest, upload.file());
            if (known.isPresent() && !damaged) {
                discard(upload);
                return known.get();
            }
            sync(upload);
            Blob blob = blobs.publish(upload.file(), digest, damaged);
            forget(upload);
            return blob;
        } catch (IOException failure) {
            if (Files.notExists(upload.file())) {
                forget(upload);
            }
            throw StorageFullException.check(failure, root);
        }
    }

    /**
     * After a failed sync the system may have dropped the bytes and still report success next time: so there is no
     * second try.
     */
    private void sync(Upload upload) throws IOException {
        try {
            disk.file(upload.file());
        } catch (IOException failure) {
            discard(upload);
            throw failure;
        }
    }

    /** Throws an upload away if it exists, has been idle and no other call uses it. */
    boolean cancelIf(UUID id, Instant idleSince) {
        Upload upload = inProgress.get(id);
        if (upload == null || !upload.isIdleSince(idleSince) || !upload.enter()) {
            return false;
        }
        try {
            if (upload.isOver() || !upload.isIdleSince(idleSince)) {
                return false;
            }
            discard(upload);
            return true;
        } finally {
            upload.leave();
        }
    }

    int expire(Instant idleSince) {
        int expired = 0;
        for (UUID id : inProgress.keySet()) {
            expired += cancelIf(id, idleSince) ? 1 : 0;
        }
        return expired;
    }

    private Upload enter(UUID id) {
        Upload upload = find(id);
        if (!upload.enter()) {
            throw new UploadBusyException(id);
        }
        if (upload.isOver()) {
            upload.leave();
            throw new UploadNotFoundException(id);
        }
        return upload;
    }

    private Upload find(UUID id) {
        Upload upload = inProgress.get(id);
        if (upload == null) {
            throw new UploadNotFoundException(id);
        }
        return upload;
    }

    private void forget(Upload upload) {
        upload.end();
        inProgress.remove(upload.id());
    }

    /** The upload ends even if its file cannot be deleted; the next start deletes it. */
    private void discard(Upload upload) {
        forget(upload);
        try {
            Files.deleteIfExists(upload.file());
        } catch (IOException failure) {
            LOG.warn(
                    "A staging file of {} bytes could not be removed",
                    upload.status().offset(),
                    failure);
        }
    }
}
