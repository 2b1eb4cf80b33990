package io.swremu.content.blob;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Stores blobs by digest, and the uploads that become blobs, as an OCI registry needs them (distribution specification
 * 1.1). One implementation keeps them in a file system. Another one, for S3 and compatible object stores, is planned;
 * so this interface stays small, and every implementation has to pass {@code BlobStoreContract}.
 *
 * <p>For all methods:
 * <ul>
 *   <li>Any number of threads may call them at once.
 *   <li>A blob is visible only when it is complete and matches its digest. Once {@link #finish} or {@link #put} has
 *       returned, a durable store does not lose the blob, even if the machine loses power.
 *   <li>The use of heap does not grow with the size of a blob.
 *   <li>{@code IOException} means that the storage failed, or that the client's stream did, whose exception is passed
 *       on unchanged. A full disk is a {@link StorageFullException}.
 * </ul>
 */
public interface BlobStore extends AutoCloseable {
    /**
     * The unique id of this store, which stays the same as long as its blobs do. A database records it to recognise the
     * store that its rows belong to.
     */
    UUID identity();

    /** Begins an upload under a new random id. {@link #finish}, {@link #cancel} or {@link #expireUploads} ends it. */
    UUID begin() throws IOException;

    /**
     * Appends a whole stream to an upload. If the stream or the disk fails, the bytes that arrived are kept, and the
     * upload can be resumed at the offset that {@link #status} then reports. If there is no room, the bytes of this
     * call are discarded.
     *
     * @param offset must be the number of bytes stored so far
     * @param content read to its end but not closed
     * @param maxBytes the largest size allowed for the whole blob; a larger upload is thrown away
     * @throws UploadNotFoundException if there is no such upload
     * @throws UploadBusyException if another call is appending to it or finishing it
     * @throws OffsetMismatchException if the offset is another than the number of bytes stored; nothing was read
     * @throws BlobTooLargeException if the blob would be larger than {@code maxBytes}
     * @throws StorageFullException if there is no room
     */
    UploadStatus append(UUID id, long offset, InputStream content, long maxBytes) throws IOException;

    /**
     * How far an upload is. May be called during an {@link #append}.
     *
     * @throws UploadNotFoundException if there is no such upload
     */
    UploadStatus status(UUID id) throws IOException;

    /**
     * Throws an upload away.
     *
     * @throws UploadNotFoundException if there is no such upload
     * @throws UploadBusyException if another call is appending to it or finishing it
     */
    void cancel(UUID id) throws IOException;

    /**
     * Turns an upload into a blob. If the store has that blob already, its time is set to now, and it is made durable.
     *
     * @param expected the digest that the content must have
     * @throws UploadNotFoundException if there is no such upload
     * @throws UploadBusyException if another call is appending to it or finishing it
     * @throws DigestMismatchException if the content has another digest; the upload is thrown away
     * @throws StorageFullException if there is no room; the upload is kept, unless a failed sync leaves its bytes in
     *     doubt
     */
    Blob finish(UUID id, Digest expected) throws IOException;

    /**
     * Stores a blob in one call, like begin, append and finish. If it fails, it leaves nothing behind.
     *
     * @param expected the digest that the content must have
     * @param content read to its end but not closed
     * @param maxBytes the largest size allowed
     * @throws DigestMismatchException if the content has another digest
     * @throws BlobTooLargeException if the content is larger than {@code maxBytes}
     * @throws StorageFullException if there is no room
     */
    Blob put(Digest expected, InputStream content, long maxBytes) throws IOException;

    /** Looks up a blob for reading; empty if it is not stored. */
    Optional<Blob> open(Digest digest) throws IOException;

    /** The size of a blob in bytes; empty if it is not stored. */
    default OptionalLong size(Digest digest) throws IOException {
        return open(digest).map(blob -> OptionalLong.of(blob.size())).orElseGet(OptionalLong::empty);
    }

    /** Whether a blob is stored. Before you rely on it, {@link #touch} it: a collector may be about to delete it. */
    default boolean exists(Digest digest) throws IOException {
        return open(digest).isPresent();
    }

    /**
     * Sets the time of a blob to now, so that a collector leaves it alone for another grace period. A mount, or a push
     * of a manifest that will need the blob, must do this first. The new time may be lost with the power, which ends
     * the push, too.
     *
     * @return false if the blob is not stored
     */
    boolean touch(Digest digest) throws IOException;

    /**
     * Deletes a blob, even if something needs it.
     *
     * @return false if the blob was not stored
     */
    boolean delete(Digest digest) throws IOException;

    /**
     * Deletes a blob that was last stored or touched before an instant. This is atomic with {@link #finish},
     * {@link #put} and {@link #touch}: if one of them reports, after that instant, that the blob is stored, this call
     * does not delete it.
     *
     * @return whether the blob was deleted
     */
    boolean deleteIfUnusedSince(Digest digest, Instant instant) throws IOException;

    /**
     * All blobs, in no order, read from the storage bit by bit; the caller closes the stream. Blobs that are stored or
     * deleted meanwhile may or may not appear. If the storage fails, the stream throws
     * {@link java.io.UncheckedIOException}.
     */
    Stream<Blob> list() throws IOException;

    /**
     * Throws away uploads that have been idle since an instant. An upload that is being appended to stays.
     *
     * @return how many were thrown away
     */
    int expireUploads(Instant idleSince) throws IOException;

    /** Releases all resources. The store must not be used afterwards. */
    @Override
    void close() throws IOException;
}
