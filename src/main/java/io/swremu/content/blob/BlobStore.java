package io.swremu.content.blob;

import java.io.IOException;
import java.io.InputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Blobs by digest, with the uploads that an OCI registry needs (distribution specification 1.1). One implementation keeps
 * them in a file system; another for S3 and compatible object stores is planned, so this interface stays small and every
 * implementation has to pass {@code BlobStoreContract}.
 *
 * <p>For all of it:
 * <ul>
 *   <li>Every method may be called by any number of threads at once.
 *   <li>A blob can be seen only when it is complete and has its digest. When {@link #finish} or {@link #put} has returned,
 *       a durable store does not lose it, even if the machine loses power.
 *   <li>The heap used does not grow with the size of a blob.
 *   <li>{@code IOException} means that the storage failed, or that the client's stream did, whose exception is passed on
 *       as it is. A full disk is a {@link StorageFullException}.
 * </ul>
 */
public interface BlobStore extends AutoCloseable {
    /**
     * Tells this store from all others, and stays the same as long as its blobs do. A database remembers by it which store
     * its rows belong to.
     */
    UUID identity();

    /** Begins an upload under a new random id. It ends by {@link #finish}, {@link #cancel} or {@link #expireUploads}. */
    UUID begin() throws IOException;

    /**
     * Appends all of a stream to an upload. If the stream or the disk fails, what had arrived is kept, and the upload can be
     * resumed at the offset that {@link #status} then reports. If there is no room, nothing of this call is kept.
     *
     * @param offset where the content belongs, which has to be the end of what is stored
     * @param content read to its end but not closed
     * @param maxBytes the largest size the whole blob may have; beyond it the upload is thrown away
     * @throws UploadNotFoundException if there is no such upload
     * @throws UploadBusyException if another call is appending to it or finishing it
     * @throws OffsetMismatchException if the offset is not the end of what is stored; nothing was read
     * @throws BlobTooLargeException if the blob would grow beyond {@code maxBytes}
     * @throws StorageFullException if there is no room
     */
    UploadStatus append(UUID id, long offset, InputStream content, long maxBytes) throws IOException;

    /**
     * How far an upload is; may be asked while it is being appended to.
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
     * Makes an upload a blob. If the store has that blob already, this renews its time, and makes sure that it is durable.
     *
     * @param expected what the content must hash to
     * @throws UploadNotFoundException if there is no such upload
     * @throws UploadBusyException if another call is appending to it or finishing it
     * @throws DigestMismatchException if the content is another; the upload is thrown away
     * @throws StorageFullException if there is no room; the upload is kept unless its bytes are in doubt
     */
    Blob finish(UUID id, Digest expected) throws IOException;

    /**
     * Stores a blob in one call, as begin, append and finish would; if it fails, nothing is left behind.
     *
     * @param content read to its end but not closed
     * @param maxBytes the largest size it may have
     * @throws DigestMismatchException if the content is another
     * @throws BlobTooLargeException if it is larger than {@code maxBytes}
     * @throws StorageFullException if there is no room
     */
    Blob put(Digest expected, InputStream content, long maxBytes) throws IOException;

    /** Looks a blob up, for reading; empty if it is not stored. */
    Optional<Blob> open(Digest digest) throws IOException;

    /** The size of a blob in bytes; empty if it is not stored. */
    default OptionalLong size(Digest digest) throws IOException {
        return open(digest).map(blob -> OptionalLong.of(blob.size())).orElseGet(OptionalLong::empty);
    }

    /** Whether a blob is stored. Before relying on it {@link #touch} it: it may be about to be collected. */
    default boolean exists(Digest digest) throws IOException {
        return open(digest).isPresent();
    }

    /**
     * Renews the time of a blob to now, so that a collector leaves it alone for another grace period: what a mount, or a
     * manifest that begins to need the blob, has to do first. It need not outlive a loss of power, which ends the push, too.
     *
     * @return false if it is not stored
     */
    boolean touch(Digest digest) throws IOException;

    /**
     * Deletes a blob, whoever may need it.
     *
     * @return false if it was not stored
     */
    boolean delete(Digest digest) throws IOException;

    /**
     * Deletes a blob if it was last stored or touched before that instant. Against {@link #finish}, {@link #put} and {@link
     * #touch} this is atomic: whoever was told after that instant that the blob is stored will find it.
     *
     * @return whether it was deleted
     */
    boolean deleteIfUnusedSince(Digest digest, Instant instant) throws IOException;

    /**
     * All blobs, in no order, read from the storage bit by bit; the caller closes the stream. What is stored or deleted
     * while it runs may or may not appear. A failure of the storage appears as {@link java.io.UncheckedIOException}.
     */
    Stream<Blob> list() throws IOException;

    /**
     * Throws away the uploads without activity since that instant. One that is being appended to stays.
     *
     * @return how many
     */
    int expireUploads(Instant idleSince) throws IOException;

    /** Releases what the store holds; it must not be used afterwards. */
    @Override
    void close() throws IOException;
}
