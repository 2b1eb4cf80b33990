package io.swremu.content.upload;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.BlobTooLargeException;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestMismatchException;
import io.swremu.content.blob.UploadNotFoundException;
import io.swremu.content.blob.UploadStatus;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.ContentProperties;
import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentException.Reason;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads of blobs to repositories. No transaction is open while bytes arrive, because that can take long. */
@Service
public class UploadService {
    private final BlobStore store;
    private final BlobUploads uploads;
    private final BlobLinks links;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final long maxBytes;

    UploadService(
            BlobStore store,
            BlobUploads uploads,
            BlobLinks links,
            InstantSource clock,
            PlatformTransactionManager transactions,
            ContentProperties properties) {
        this.store = store;
        this.uploads = uploads;
        this.links = links;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.maxBytes = properties.maxBlobSize().toBytes();
    }

    /** Begins an upload and returns its id. The upload belongs to no repository until {@link #assign}. */
    public UUID begin() throws IOException {
        return store.begin();
    }

    /**
     * Assigns an upload to a repository, so that nobody can continue it under another name.
     *
     * @throws ContentException {@link Reason#REPOSITORY_UNKNOWN} if the repository has been deleted meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void assign(UUID id, long repositoryId) {
        try {
            uploads.add(id.toString(), repositoryId, clock.instant());
        } catch (DataIntegrityViolationException deleted) {
            throw new ContentException(Reason.REPOSITORY_UNKNOWN, "");
        }
    }

    /** Throws away an upload that was not assigned to a repository. */
    public void discard(UUID id) throws IOException {
        store.cancel(id);
    }

    /**
     * How far an upload is.
     *
     * @throws UploadNotFoundException if the repository has no such upload
     */
    public UploadStatus status(long repositoryId, UUID id) throws IOException {
        requireOwn(repositoryId, id);
        return store.status(id);
    }

    /**
     * Appends content to an upload, with the errors of {@link BlobStore#append}.
     *
     * @param offset must be the number of bytes stored so far
     * @throws UploadNotFoundException if the repository has no such upload
     */
    public UploadStatus append(long repositoryId, UUID id, long offset, InputStream content) throws IOException {
        requireOwn(repositoryId, id);
        try {
            return store.append(id, offset, content, maxBytes);
        } catch (BlobTooLargeException thrownAway) {
            forget(id);
            throw thrownAway;
        }
    }

    /**
     * Turns an upload into a blob of the repository, with the errors of {@link BlobStore#finish}.
     *
     * @throws UploadNotFoundException if the repository has no such upload
     */
    public void finish(long repositoryId, UUID id, Digest digest) throws IOException {
        requireOwn(repositoryId, id);
        try {
            Blob blob = store.finish(id, digest);
            transaction.executeWithoutResult(begun -> {
                uploads.delete(id.toString());
                links.link(repositoryId, digest, blob.size());
            });
        } catch (DigestMismatchException thrownAway) {
            forget(id);
            throw thrownAway;
        }
    }

    /**
     * Stores a blob that arrived in one request, with the errors of {@link BlobStore#put}. No repository has the blob
     * yet.
     *
     * @return its size in bytes
     */
    public long store(Digest digest, InputStream content) throws IOException {
        return store.put(digest, content, maxBytes).size();
    }

    /**
     * Throws an upload away.
     *
     * @throws UploadNotFoundException if the repository has no such upload
     */
    public void cancel(long repositoryId, UUID id) throws IOException {
        requireOwn(repositoryId, id);
        store.cancel(id);
        forget(id);
    }

    private void forget(UUID id) {
        transaction.executeWithoutResult(begun -> uploads.delete(id.toString()));
    }

    private void requireOwn(long repositoryId, UUID id) {
        if (!uploads.existsByIdAndRepositoryId(id.toString(), repositoryId)) {
            throw new UploadNotFoundException(id);
        }
    }
}
