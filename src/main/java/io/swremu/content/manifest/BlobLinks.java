package io.swremu.content.manifest;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentException.Reason;
import io.swremu.content.repository.ContentService;
import java.io.IOException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Which blobs can be reached through which repository; their bytes are stored once for all. No transaction is open
 * while the blob store is called.
 */
@Service
public class BlobLinks {
    private static final Logger log = LoggerFactory.getLogger(BlobLinks.class);

    private final ContentService contents;
    private final RepositoryBlobs links;
    private final Manifests manifests;
    private final BlobStore store;
    private final InstantSource clock;
    private final ContentProperties properties;
    private final TransactionTemplate transaction;

    BlobLinks(
            ContentService contents,
            RepositoryBlobs links,
            Manifests manifests,
            BlobStore store,
            InstantSource clock,
            ContentProperties properties,
            PlatformTransactionManager transactions) {
        this.contents = contents;
        this.links = links;
        this.manifests = manifests;
        this.store = store;
        this.clock = clock;
        this.properties = properties;
        this.transaction = new TransactionTemplate(transactions);
    }

    /**
     * Makes a stored blob reachable through a repository. If it is already, this protects it from collection once more.
     *
     * @throws ContentException {@link Reason#REPOSITORY_UNKNOWN} if the repository has been deleted meanwhile
     */
    @Transactional
    public void link(long repositoryId, Digest digest, long size) {
        try {
            if (links.link(repositoryId, digest.toString(), size, clock.instant()) == 0) {
                links.renew(repositoryId, digest.toString(), clock.instant());
            }
        } catch (DataIntegrityViolationException deleted) { // uploads take no lock, so the constraint finds this out
            throw new ContentException(Reason.REPOSITORY_UNKNOWN, "");
        }
    }

    /**
     * The blob, if it can be reached through the repository.
     *
     * @throws DamagedContentException if a manifest needs the blob and the store has lost it, or if the store has it
     *     with another size than was pushed
     */
    public Optional<Blob> find(long repositoryId, Digest digest) throws IOException {
        var link = links.findByKey(new RepositoryBlob.Key(repositoryId, digest.toString()));
        return link.isEmpty() ? Optional.empty() : find(link.get(), digest);
    }

    private Optional<Blob> find(RepositoryBlob link, Digest digest) throws IOException {
        Optional<Blob> blob = store.open(digest);
        if (blob.isPresent() && blob.get().size() != link.size()) {
            throw DamagedContentException.changed(digest);
        }
        if (blob.isEmpty() && manifests.isNeeded(digest.toString())) { // otherwise the collector is deleting it
            throw DamagedContentException.lost(digest);
        }
        return blob;
    }

    /**
     * The blob, for a client that asks whether it must upload it. The answer is a blob only if the collector will keep
     * it for at least half a grace period, even if the manifests that need it now are deleted. Nothing is written. A
     * damaged blob counts as missing, because uploading it again repairs it.
     */
    public Optional<Blob> findForPush(long repositoryId, Digest digest) throws IOException {
        var link = links.findByKey(new RepositoryBlob.Key(repositoryId, digest.toString()));
        if (link.isEmpty()) {
            return Optional.empty();
        }
        Instant recent = clock.instant().minus(properties.blobGrace().dividedBy(2));
        return undamaged(link.get(), digest)
                .filter(blob -> !blob.lastModified().isBefore(recent)
                        || !link.get().linkedAt().isBefore(recent)
                        || links.isNeededIn(repositoryId, digest.toString()));
    }

    /**
     * The blob, if it can be reached through the repository. Protects it from collection for another grace period. A
     * damaged blob counts as missing, as in {@link #findForPush}.
     */
    public Optional<Blob> findAndKeep(long repositoryId, Digest digest) throws IOException {
        var link = links.findByKey(new RepositoryBlob.Key(repositoryId, digest.toString()));
        // Touch the blob before looking at it, because the collector may be about to delete it.
        return link.isPresent() && store.touch(digest) ? undamaged(link.get(), digest) : Optional.empty();
    }

    private Optional<Blob> undamaged(RepositoryBlob link, Digest digest) throws IOException {
        try {
            return find(link, digest);
        } catch (DamagedContentException damage) {
            log.error("{}; a push of the same content repairs it", damage.getMessage());
            return Optional.empty();
        }
    }

    /**
     * Ids of repositories through which a blob can be reached, the latest link first.
     *
     * @param max how many ids to return at most
     */
    public List<Long> repositoriesWith(Digest digest, int max) {
        return links.findRepositories(digest.toString(), Limit.of(max));
    }

    /**
     * Makes a blob unreachable through a repository. Takes the repository's lock, because a manifest that needs the
     * blob may just be stored.
     *
     * @throws ContentException {@link Reason#BLOB_UNKNOWN}, or {@link Reason#BLOB_IN_USE} while a manifest of the
     *     repository needs the blob
     */
    @Transactional
    public void unlink(long repositoryId, Digest digest) {
        contents.lock(repositoryId);
        if (links.unlink(repositoryId, digest.toString()) == 0) {
            boolean linked = links.findByKey(new RepositoryBlob.Key(repositoryId, digest.toString()))
                    .isPresent();
            throw linked
                    ? new ContentException(Reason.BLOB_IN_USE, "a manifest needs the blob")
                    : new ContentException(Reason.BLOB_UNKNOWN, digest.toString());
        }
    }

    /**
     * Deletes a blob that no manifest needs, and that nobody has touched or linked to a repository since an instant.
     *
     * @return whether the blob was deleted
     */
    public boolean collect(Digest digest, Instant unusedSince) throws IOException {
        if (manifests.isNeeded(digest.toString())
                || links.isWantedSince(digest.toString(), unusedSince)
                || !store.deleteIfUnusedSince(digest, unusedSince)) {
            return false;
        }
        transaction.executeWithoutResult(begun -> links.unlinkEverywhere(digest.toString(), unusedSince));
        return true;
    }
}
