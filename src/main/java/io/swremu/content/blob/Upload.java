package io.swremu.content.blob;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.READ;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * One upload: a staging file, and the hash of exactly the bytes in it. The file is open only during a call, so idle
 * uploads cost no file descriptors. All methods but {@link #status} need {@link #enter} first.
 */
final class Upload {
    private static final int BUFFER_BYTES = 128 * 1024;

    private final UUID id;
    private final Path directory;
    private final Path file;
    private final DigestAlgorithm algorithm;
    private final DiskRoom room;
    private final InstantSource clock;
    private final ReentrantLock turn = new ReentrantLock();
    private MessageDigest hash;
    private volatile UploadStatus status;
    private boolean over;

    /**
     * Begins an upload.
     *
     * @param directory where the staging file will be, under the name of the id
     * @param algorithm how to hash while writing; a digest by another algorithm needs to read the file again
     */
    Upload(UUID id, Path directory, DigestAlgorithm algorithm, DiskRoom room, InstantSource clock) {
        this.id = id;
        this.directory = directory;
        this.file = directory.resolve(id.toString());
        this.algorithm = algorithm;
        this.hash = algorithm.newHash();
        this.room = room;
        this.clock = clock;
        this.status = new UploadStatus(id, 0, clock.instant());
    }

    UUID id() {
        return id;
    }

    Path file() {
        return file;
    }

    UploadStatus status() {
        return status;
    }

    /** Reserves the upload for one call, until {@link #leave}; false if another call has it. */
    boolean enter() {
        return turn.tryLock();
    }

    void leave() {
        turn.unlock();
    }

    /** Whether it has been finished or thrown away. */
    boolean isOver() {
        return over;
    }

    void end() {
        over = true;
    }

    boolean isIdleSince(Instant instant) {
        return status.lastActivity().isBefore(instant);
    }

    void append(long offset, InputStream content, long maxBytes) throws IOException {
        if (offset != status.offset()) {
            throw new OffsetMismatchException(id, offset, status.offset());
        }
        MessageDigest hashBefore = hashSoFar();
        status = new UploadStatus(id, offset, clock.instant());
        try (FileChannel channel = open()) {
            copy(content, channel, maxBytes, offset, hashBefore);
        }
    }

    /** If the disk is full, gives back the space that this call has taken, so that others can use it. */
    private void copy(InputStream content, FileChannel channel, long maxBytes, long offset, MessageDigest hashBefore)
            throws IOException {
        try {
            byte[] buffer = new byte[BUFFER_BYTES];
            boolean more = true;
            while (more) {
                more = copy(content, buffer, channel, maxBytes);
            }
        } catch (StorageFullException full) {
            hash = hashBefore;
            status = new UploadStatus(id, offset, clock.instant());
            try {
                channel.truncate(offset);
            } catch (IOException failure) { // the next call truncates it
                full.addSuppressed(failure);
            }
            throw full;
        }
    }

    /** Copies one buffer from the client to the file and the hash; false at the end of the content. */
    private boolean copy(InputStream content, byte[] buffer, FileChannel channel, long maxBytes) throws IOException {
        int filled = 0;
        int count = 0;
        Exception broken = null;
        // Fill the buffer first: a servlet container delivers about 8 KiB at a time.
        while (filled < buffer.length && count >= 0 && broken == null) {
            try {
                count = content.read(buffer, filled, buffer.length - filled);
                filled += Math.max(0, count);
            } catch (IOException | RuntimeException failure) {
                broken = failure;
            }
        }
        if (filled > maxBytes - status.offset()) {
            throw new BlobTooLargeException(maxBytes);
        }
        write(buffer, filled, channel, broken);
        if (broken instanceof IOException failure) {
            throw failure;
        }
        if (broken instanceof RuntimeException failure) {
            throw failure;
        }
        return count >= 0;
    }

    private void write(byte[] buffer, int length, FileChannel channel, @Nullable Exception broken) throws IOException {
        room.require(length);
        ByteBuffer rest = ByteBuffer.wrap(buffer, 0, length);
        try {
            while (rest.hasRemaining()) {
                int from = rest.position();
                int written = channel.write(rest, status.offset());
                hash.update(buffer, from, written);
                status = new UploadStatus(id, status.offset() + written, clock.instant());
            }
        } catch (IOException failure) {
            if (broken != null) {
                failure.addSuppressed(broken);
            }
            throw StorageFullException.check(failure, directory);
        }
    }

    /** The digest of the bytes stored so far; more may be appended afterwards. */
    Digest digest(DigestAlgorithm wanted) throws IOException {
        open().close();
        if (wanted != algorithm) {
            return reread(wanted);
        }
        return Digest.of(wanted, hashSoFar());
    }

    private MessageDigest hashSoFar() {
        try {
            return (MessageDigest) hash.clone();
        } catch (CloneNotSupportedException never) {
            throw new IllegalStateException("the hash of this Java runtime cannot be copied", never);
        }
    }

    private Digest reread(DigestAlgorithm wanted) throws IOException {
        MessageDigest other = wanted.newHash();
        try (InputStream content = new RangeInputStream(FileChannel.open(file, READ), 0, status.offset())) {
            byte[] buffer = new byte[BUFFER_BYTES];
            for (int count = content.read(buffer); count > 0; count = content.read(buffer)) {
                other.update(buffer, 0, count);
            }
        }
        return Digest.of(wanted, other);
    }

    /** Opens the file, creates it on first use, and cuts it to the bytes that were counted and hashed. */
    private FileChannel open() throws IOException {
        long offset = status.offset();
        FileChannel channel;
        try {
            channel = offset == 0
                    ? FileChannel.open(file, Set.of(WRITE, CREATE), OwnerOnly.fileAttributes(file))
                    : FileChannel.open(file, WRITE);
        } catch (IOException failure) {
            throw StorageFullException.check(failure, directory);
        }
        try {
            if (channel.size() < offset) {
                throw new IOException("the staging file of the upload " + id + " has lost bytes");
            }
            return channel.truncate(offset);
        } catch (IOException | RuntimeException failure) {
            channel.close();
            throw failure;
        }
    }
}
