package io.swremu.content.upload;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.BlobTooLargeException;
import io.swremu.content.blob.Digest;
import io.swremu.content.blob.DigestMismatchException;
import io.swremu.content.blob.UploadNotFoundException;
import io.swremu.content.blob.UploadStatus;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.platform.error.OciErrorCode;
import io.swremu.registry.PushTarget;
import io.swremu.registry.PushTransaction;
import io.swremu.registry.RegistryProperties;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.UUID;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Uploads of blobs to repositories. No transaction is open while bytes come in: that takes as long as it takes. */
@Service
public class UploadService {
    private final BlobStore store;
    private final BlobUploads uploads;
    private final BlobLinks links;
    private final PushTransaction pushes;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final long largest;

    UploadService(
            BlobStore store,
            BlobUploads uploads,
            BlobLinks links,
            PushTransaction pushes,
            InstantSource clock,
            PlatformTransactionManager transactions,
            RegistryProperties properties) {
        this.store = store;
        this.uploads = uploads;
        this.links = links;
        this.pushes = pushes;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
        this.largest = properties.maxBlobSize().toBytes();
    }

    /**
     * Begins an upload to a repository.
     *
     * @throws io.swremu.platform.error.OciException {@link OciErrorCode#NAME_UNKNOWN} if the repository has been deleted meanwhile
     */
    public UUID begin(PushTarget target) throws IOException {
        UUID id = store.begin();
        try {
            pushes.into(target, repositoryId -> uploads.add(id.toString(), repositoryId, clock.instant()));
        } catch (DataIntegrityViolationException deleted) {
            store.cancel(id);
            throw OciErrorCode.NAME_UNKNOWN.toException("");
        } catch (RuntimeException refused) {
            store.cancel(id);
            throw refused;
        }
        return id;
    }

    /** How far an upload is. */
    public UploadStatus status(long repositoryId, UUID id) throws IOException {
        requireOwn(repositoryId, id);
        return store.status(id);
    }

    /** Appends content at an offset. */
    public UploadStatus append(long repositoryId, UUID id, long offset, InputStream content) throws IOException {
        requireOwn(repositoryId, id);
        try {
            return store.append(id, offset, content, largest);
        } catch (BlobTooLargeException thrownAway) {
            forget(id);
            throw thrownAway;
        }
    }

    /** Makes an upload a blob of the repository. */
    public void finish(long repositoryId, UUID id, Digest digest) throws IOException {
        requireOwn(repositoryId, id);
        try {
            Blob blob = store.finish(id, digest);
            links.link(repositoryId, digest, blob.size());
        } catch (DigestMismatchException thrownAway) {
            forget(id);
            throw thrownAway;
        }
        forget(id);
    }

    /** Stores a blob that came in one request. The repository is looked at last: the bytes may be refused. */
    public void put(PushTarget target, Digest digest, InputStream content) throws IOException {
        Blob blob = store.put(digest, content, largest);
        pushes.into(target, repositoryId -> links.link(repositoryId, digest, blob.size()));
    }

    /** Throws an upload away. */
    public void cancel(long repositoryId, UUID id) throws IOException {
        requireOwn(repositoryId, id);
        store.cancel(id);
        forget(id);
    }

    private void forget(UUID id) {
        transaction.executeWithoutResult(status -> uploads.delete(id.toString()));
    }

    private void requireOwn(long repositoryId, UUID id) {
        if (!uploads.existsByIdAndRepositoryId(id.toString(), repositoryId)) {
            throw new UploadNotFoundException(id);
        }
    }
}
