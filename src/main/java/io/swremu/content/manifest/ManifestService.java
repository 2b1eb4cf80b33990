package io.swremu.content.manifest;

import io.swremu.content.blob.Blob;
import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentException.Reason;
import io.swremu.content.repository.ContentService;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The manifests of repositories. Writers must hold the repository's lock, see {@link ContentService#lock}. */
@Service
@Transactional(readOnly = true)
public class ManifestService {
    private static final Logger log = LoggerFactory.getLogger(ManifestService.class);
    private static final int MAX_INDEXES = 1000;

    private final Manifests manifests;
    private final ManifestParts parts;
    private final RepositoryBlobs links;
    private final BlobStore store;
    private final InstantSource clock;

    ManifestService(
            Manifests manifests, ManifestParts parts, RepositoryBlobs links, BlobStore store, InstantSource clock) {
        this.manifests = manifests;
        this.parts = parts;
        this.links = links;
        this.store = store;
        this.clock = clock;
    }

    /**
     * Prepares the blob store for a manifest, before any lock is taken: stores its bytes, and protects the blobs that
     * it may need from collection until {@link #put} records that it needs them.
     */
    @Transactional(propagation = Propagation.NEVER)
    public StagedManifest stage(ManifestContent content) throws IOException {
        store.put(content.digest(), new ByteArrayInputStream(content.bytes()), ManifestContent.MAX_BYTES);
        return keep(content);
    }

    /** Prepares the blob store for a manifest whose bytes are stored already, because another repository has it. */
    @Transactional(propagation = Propagation.NEVER)
    public StagedManifest keep(ManifestContent content) throws IOException {
        store.touch(content.digest());
        var sizes = new HashMap<Digest, Long>();
        for (Digest digest : content.possibleBlobs()) {
            // Touch the blob before looking at it: from then on the collector keeps it for the grace period.
            Optional<Blob> blob = store.touch(digest) ? store.open(digest) : Optional.empty();
            blob.ifPresent(found -> sizes.put(digest, found.size()));
        }
        return new StagedManifest(content, sizes);
    }

    /**
     * Adds a prepared manifest to a repository, whose lock the caller holds. If the repository has it, nothing changes.
     *
     * @throws ContentException {@link Reason#PART_UNKNOWN} if the repository lacks a blob or manifest that this one
     *     needs
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Manifest put(long repositoryId, StagedManifest staged) {
        ManifestContent content = staged.content();
        var known = manifests.findByRepositoryIdAndDigest(
                repositoryId, content.digest().toString());
        if (known.isPresent()) {
            return known.get();
        }
        List<Manifest> children = manifestsAmong(repositoryId, content.children());
        Set<String> childDigests =
                children.stream().map(child -> child.digest().toString()).collect(Collectors.toSet());
        var needed = new LinkedHashMap<String, Long>();
        if (!children.isEmpty()) {
            manifests
                    .findNeededBy(children.stream().map(Manifest::id).toList())
                    .forEach(blob -> needed.put(blob.digest(), blob.size()));
        }
        needed.putAll(ownBlobs(repositoryId, blobs(content, childDigests), staged));
        long size = needed.values().stream().mapToLong(Long::longValue).sum();
        Manifest manifest = manifests.saveAndFlush(new Manifest(repositoryId, content, size, clock.instant()));
        parts.store(
                manifest.id(),
                needed.entrySet().stream()
                        .map(blob -> new NeededBlob(blob.getKey(), blob.getValue()))
                        .toList(),
                childDigests);
        return manifest;
    }

    /** Those entries of an index that are manifests of the repository. */
    private List<Manifest> manifestsAmong(long repositoryId, List<Descriptor> children) {
        String[] digests = children.stream()
                .map(child -> child.digest().toString())
                .distinct()
                .toArray(String[]::new);
        return digests.length == 0 ? List.of() : manifests.findByDigests(repositoryId, digests);
    }

    /** The configuration, the layers, and those entries of an index that are blobs, as in BuildKit caches. */
    private static Set<Digest> blobs(ManifestContent content, Set<String> manifests) {
        var blobs = new LinkedHashSet<>(content.blobs());
        for (Descriptor child : content.children()) {
            boolean known = manifests.contains(child.digest().toString());
            if (!known && child.isManifest()) {
                throw new ContentException(Reason.PART_UNKNOWN, child.digest().toString());
            }
            if (!known && !child.foreign()) {
                blobs.add(child.digest());
            }
        }
        return blobs;
    }

    /** The sizes of a manifest's own blobs. A damaged blob counts as missing, so that the client uploads it again. */
    private Map<String, Long> ownBlobs(long repositoryId, Set<Digest> own, StagedManifest staged) {
        var sizes = new LinkedHashMap<String, Long>();
        if (own.isEmpty()) {
            return sizes;
        }
        String[] digests = own.stream().map(Digest::toString).toArray(String[]::new);
        Map<String, Long> linked = links.findLinked(repositoryId, digests).stream()
                .collect(Collectors.toMap(RepositoryBlob::digest, RepositoryBlob::size));
        for (Digest digest : own) {
            Long size = staged.sizes().get(digest);
            if (size == null || !size.equals(linked.get(digest.toString()))) {
                throw new ContentException(Reason.PART_UNKNOWN, digest.toString());
            }
            sizes.put(digest.toString(), size);
        }
        return sizes;
    }

    /** A manifest of a repository by its digest. */
    public Optional<Manifest> find(long repositoryId, Digest digest) {
        return manifests.findByRepositoryIdAndDigest(repositoryId, digest.toString());
    }

    /** A manifest by its id. */
    public Optional<Manifest> find(long manifestId) {
        return manifests.findById(manifestId);
    }

    /**
     * The bytes of a manifest as they were pushed.
     *
     * @throws DamagedContentException if the store has lost or changed them
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public byte[] read(Digest digest) throws IOException {
        Blob blob = store.open(digest).orElseThrow(() -> DamagedContentException.lost(digest));
        if (blob.size() > ManifestContent.MAX_BYTES) {
            throw DamagedContentException.changed(digest);
        }
        try (InputStream content = blob.read()) {
            byte[] bytes = content.readAllBytes();
            if (!Digest.of(digest.algorithm(), bytes).equals(digest)) {
                throw DamagedContentException.changed(digest);
            }
            return bytes;
        }
    }

    /**
     * Whether the store has a manifest with the right number of bytes. If not, clients should be told to push it again.
     */
    @Transactional(propagation = Propagation.SUPPORTS)
    public boolean isStored(Manifest manifest) throws IOException {
        var blob = store.open(manifest.digest());
        boolean stored = blob.isPresent() && blob.get().size() == manifest.contentLength();
        if (!stored) {
            log.error("the bytes of {} are damaged; a push of the same content repairs them", manifest.digest());
        }
        return stored;
    }

    /**
     * A page of the manifests attached to a digest. The page is cut by their lengths before any of them is in memory.
     *
     * @param artifactType only manifests of this type; null: all
     * @param afterId id of the last manifest of the page before, or 0
     */
    public ReferrerPage referrers(long repositoryId, Digest subject, @Nullable String artifactType, long afterId) {
        String digest = subject.toString();
        var sizes = manifests.findReferrerSizes(
                repositoryId, digest, artifactType, afterId, Limit.of(ReferrerPage.MAX_ROWS + 1));
        int rows = ReferrerPage.rowsOf(sizes);
        if (rows == 0) {
            return new ReferrerPage(List.of(), OptionalLong.empty());
        }
        long lastId = sizes.get(rows - 1).id();
        return new ReferrerPage(
                manifests.findReferrers(repositoryId, digest, artifactType, afterId, lastId),
                rows < sizes.size() ? OptionalLong.of(lastId) : OptionalLong.empty());
    }

    /**
     * Deletes a manifest with its tags; the caller holds the repository's lock. Its blobs are kept for another grace
     * period, because {@link BlobLinks#findForPush} may have told clients that they are there.
     *
     * @return whether the manifest existed
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean delete(long repositoryId, long manifestId) {
        links.renewNeededBy(repositoryId, manifestId, clock.instant());
        return manifests.delete(manifestId) > 0;
    }

    /** Ids of the manifests that an index names, in the same repository; none if the manifest is not an index. */
    public List<Long> children(long repositoryId, long manifestId) {
        return manifests.findChildIds(repositoryId, manifestId);
    }

    /**
     * Total size of all blobs that the manifests of an owner in a registry need, tagged or not, each blob once. Adds up
     * all rows, so it is for rare calls.
     *
     * @return in bytes
     */
    public long storedBytes(String owner, long registryId) {
        return manifests.sumNeeded(owner, registryId);
    }

    /** Ids of the repository's indexes that name one of these manifests; at most {@value #MAX_INDEXES}. */
    public List<Long> indexesOf(long repositoryId, Set<String> digests) {
        return manifests.findIndexes(repositoryId, digests, Limit.of(MAX_INDEXES));
    }

    /** The digests of manifests, by their ids. */
    public Set<String> digestsOf(List<Long> manifestIds) {
        return manifests.findDigests(manifestIds);
    }

    /** Whether an index of the repository names the manifest, or the manifest is attached to another one. */
    public boolean isPartOfAnother(long manifestId) {
        return manifests.isPartOfAnother(manifestId);
    }
}
