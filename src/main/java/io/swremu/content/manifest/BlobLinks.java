package io.swremu.content.manifest;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.platform.error.OciErrorCode;
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
import org.springframework.transaction.annotation.Transactional;

/** Which blobs can be reached through which repository; the bytes are shared by all. */
@Service
@Transactional
public class BlobLinks {
    private static final Logger log = LoggerFactory.getLogger(BlobLinks.class);

    private final RepositoryService repositories;
    private final RepositoryBlobs links;
    private final Manifests manifests;
    private final BlobStore store;
    private final InstantSource clock;

    BlobLinks(
            RepositoryService repositories,
            RepositoryBlobs links,
            Manifests manifests,
            BlobStore store,
            InstantSource clock) {
        this.repositories = repositories;
        this.links = links;
        this.manifests = manifests;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Makes a stored blob reachable through a repository, or says again that it is wanted there.
     *
     * @throws io.swremu.platform.error.OciException {@link OciErrorCode#NAME_UNKNOWN} if the repository has been deleted meanwhile
     */
    public void link(long repositoryId, Digest digest, long size) {
        try {
            if (links.link(repositoryId, digest.toString(), size, clock.instant()) == 0) {
                links.renew(repositoryId, digest.toString(), clock.instant());
            }
        } catch (DataIntegrityViolationException deleted) { // the constraint decides: uploads take no lock
            throw OciErrorCode.NAME_UNKNOWN.toException("");
        }
    }

    /**
     * The blob, if it can be reached through the repository.
     *
     * @throws DamagedContentException if the store has another size of it than was pushed, or has lost it although a
     *     manifest needs it
     */
    @Transactional(readOnly = true)
    public Optional<Blob> find(long repositoryId, Digest digest) throws IOException {
        var link = links.findByKey(new RepositoryBlob.Key(repositoryId, digest.toString()));
        if (link.isEmpty()) {
            return Optional.empty();
        }
        Optional<Blob> blob = store.open(digest);
        if (blob.isPresent() && blob.get().size() != link.get().size()) {
            throw DamagedContentException.changed(digest);
        }
        if (blob.isEmpty() && manifests.isNeeded(digest.toString())) { // else it is being collected
            throw DamagedContentException.lost(digest);
        }
        return blob;
    }

    /**
     * The blob, if it can be reached through the repository, kept from collection for another grace period: the client
     * that asks will not upload it. So a damaged one is not there: its upload mends it.
     */
    public Optional<Blob> findAndKeep(long repositoryId, Digest digest) throws IOException {
        Optional<Blob> blob;
        try {
            blob = find(repositoryId, digest);
        } catch (DamagedContentException damage) {
            log.error("{}; a push of the same content mends it", damage.getMessage());
            return Optional.empty();
        }
        if (blob.isPresent() && store.touch(digest)) {
            links.renew(repositoryId, digest.toString(), clock.instant());
            return blob;
        }
        return Optional.empty();
    }

    /** Some repositories through which a blob can be reached, the latest first. */
    @Transactional(readOnly = true)
    public List<Long> repositoriesWith(Digest digest, int most) {
        return links.findRepositories(digest.toString(), Limit.of(most));
    }

    /**
     * Makes a blob unreachable through a repository. Under its lock: a manifest that is being stored may need the blob.
     *
     * @throws io.swremu.platform.error.OciException {@link OciErrorCode#BLOB_UNKNOWN}, or {@link OciErrorCode#UNSUPPORTED} while a
     *     manifest of the repository needs it
     */
    public void unlink(long repositoryId, Digest digest) {
        repositories.hold(repositoryId);
        if (links.unlink(repositoryId, digest.toString()) == 0) {
            boolean linked = links.findByKey(new RepositoryBlob.Key(repositoryId, digest.toString()))
                    .isPresent();
            throw linked
                    ? OciErrorCode.UNSUPPORTED.toException("a manifest needs the blob")
                    : OciErrorCode.BLOB_UNKNOWN.toException(digest.toString());
        }
    }

    /** Deletes a blob that no manifest needs and that nobody has touched since then. @return whether it was deleted */
    public boolean collect(Digest digest, Instant unusedSince) throws IOException {
        if (manifests.isNeeded(digest.toString()) || !store.deleteIfUnusedSince(digest, unusedSince)) {
            return false;
        }
        links.unlinkEverywhere(digest.toString(), unusedSince);
        return true;
    }
}
