package io.swremu.manifest;

import io.swremu.blob.Blob;
import io.swremu.blob.BlobStore;
import io.swremu.blob.Digest;
import io.swremu.repository.RepositoryService;
import io.swremu.web.OciErrorCode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** The manifests of repositories. Writers hold the repository's lock, see {@link RepositoryService#lock}. */
@Service
@Transactional(readOnly = true)
public class ManifestService {
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
     * Stores a manifest; a second time changes nothing. The caller holds the repository's lock.
     *
     * @throws io.swremu.web.OciException {@link OciErrorCode#MANIFEST_BLOB_UNKNOWN} if what it needs is not there
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public Manifest put(long repositoryId, ManifestContent content) throws IOException {
        store.put(content.digest(), new ByteArrayInputStream(content.bytes()), ManifestContent.MAX_BYTES);
        var known = manifests.findByRepositoryIdAndDigest(
                repositoryId, content.digest().toString());
        if (known.isPresent()) {
            return known.get();
        }
        Set<String> children = content.children().stream()
                .map(child -> child.digest().toString())
                .collect(Collectors.toSet());
        requireChildren(repositoryId, children);
        Map<String, Long> needed = neededBlobs(repositoryId, content, children);
        long size = needed.values().stream().mapToLong(Long::longValue).sum();
        Manifest manifest = manifests.saveAndFlush(new Manifest(repositoryId, content, size, clock.instant()));
        parts.store(
                manifest.id(),
                needed.entrySet().stream()
                        .map(blob -> new NeededBlob(blob.getKey(), blob.getValue()))
                        .toList(),
                children);
        return manifest;
    }

    private void requireChildren(long repositoryId, Set<String> children) {
        if (children.isEmpty()) {
            return;
        }
        var missing = new HashSet<>(children);
        manifests.findDigests(repositoryId, children).forEach(missing::remove);
        if (!missing.isEmpty()) {
            throw OciErrorCode.MANIFEST_BLOB_UNKNOWN.toException(
                    missing.iterator().next());
        }
    }

    /** Configuration and layers, by digest, or what an index's images need. Each is kept from the collector. */
    private Map<String, Long> neededBlobs(long repositoryId, ManifestContent content, Set<String> children)
            throws IOException {
        var needed = new LinkedHashMap<String, Long>();
        if (!children.isEmpty()) {
            manifests.findNeededBy(repositoryId, children).forEach(blob -> needed.put(blob.digest(), blob.size()));
        }
        Set<Digest> own = content.blobs();
        if (own.isEmpty()) {
            return needed;
        }
        Set<String> linked = new HashSet<>(links.findLinked(
                repositoryId, own.stream().map(Digest::toString).toList()));
        for (Digest blobDigest : own) {
            String digest = blobDigest.toString();
            // Touched before it is looked at: after that the collector leaves it alone until this transaction is over.
            boolean kept = linked.contains(digest) && store.touch(blobDigest);
            Blob blob = kept ? store.open(blobDigest).orElse(null) : null;
            if (blob == null) {
                throw OciErrorCode.MANIFEST_BLOB_UNKNOWN.toException(digest);
            }
            needed.put(digest, blob.size());
        }
        return needed;
    }

    /** The manifest of a repository with that digest. */
    public Optional<Manifest> find(long repositoryId, Digest digest) {
        return manifests.findByRepositoryIdAndDigest(repositoryId, digest.toString());
    }

    /** The manifest that a tag points to. */
    public Optional<Manifest> find(long manifestId) {
        return manifests.findById(manifestId);
    }

    /** Where the bytes of a manifest are, as they were pushed. @throws IOException if they are gone */
    public Blob content(Digest digest) throws IOException {
        return store.open(digest).orElseThrow(() -> new IOException("the bytes of " + digest + " are gone"));
    }

    /** The bytes of a manifest, whole in memory. @throws IOException if they are gone */
    public byte[] read(Digest digest) throws IOException {
        try (InputStream bytes = content(digest).read()) {
            return bytes.readAllBytes();
        }
    }

    /**
     * A page of the manifests attached to a digest. They are counted by their lengths before any of them is in memory.
     *
     * @param artifactType only these; null: all
     * @param afterId the last one that is known already, or 0
     */
    public ReferrerPage referrers(long repositoryId, Digest subject, @Nullable String artifactType, long afterId) {
        String digest = subject.toString();
        var sizes = manifests.findReferrerSizes(
                repositoryId, digest, artifactType, afterId, Limit.of(ReferrerPage.MOST_ROWS + 1));
        int rows = ReferrerPage.rowsOf(sizes);
        if (rows == 0) {
            return new ReferrerPage(List.of(), OptionalLong.empty());
        }
        long lastId = sizes.get(rows - 1).id();
        return new ReferrerPage(
                manifests.findReferrers(repositoryId, digest, artifactType, afterId, lastId),
                rows < sizes.size() ? OptionalLong.of(lastId) : OptionalLong.empty());
    }

    /** Deletes a manifest with its tags; the caller holds the repository's lock. @return whether it was there */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean delete(long manifestId) {
        return manifests.delete(manifestId) > 0;
    }

    /** The images of an index, which are manifests of the same repository; none if it is no index. */
    public List<Long> children(long repositoryId, long manifestId) {
        return manifests.findChildIds(repositoryId, manifestId);
    }

    /**
     * Bytes that an account's images in a region take up: each blob that some manifest needs once, tagged or not. Adds
     * them up anew, so it is for what is rarely asked.
     */
    public long storedBytes(String domainId, String region) {
        return manifests.sumNeeded(domainId, region);
    }

    /** Whether an index of the repository names the manifest, or the manifest is attached to something. */
    public boolean isPartOfAnother(long manifestId) {
        return manifests.isPartOfAnother(manifestId);
    }
}
