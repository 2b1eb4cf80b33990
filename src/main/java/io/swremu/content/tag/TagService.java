package io.swremu.content.tag;

import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.StagedManifest;
import io.swremu.content.manifest.TaggedBlobs;
import io.swremu.content.repository.ContentService;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes tags and manifests, for a push, a user of the management API or a rule. Each change takes the repository's
 * lock first. It publishes {@link io.swremu.content.repository.ContentChanged} with the new differences in size and
 * number of tags.
 */
@Service
@Transactional
public class TagService {
    /** How deep to search indexes that name other indexes. */
    private static final int MAX_DEPTH = 8;

    private final Tags tags;
    private final ManifestService manifests;
    private final TaggedBlobs blobs;
    private final ContentService contents;
    private final InstantSource clock;

    TagService(Tags tags, ManifestService manifests, TaggedBlobs blobs, ContentService contents, InstantSource clock) {
        this.tags = tags;
        this.manifests = manifests;
        this.blobs = blobs;
        this.contents = contents;
        this.clock = clock;
    }

    /**
     * Stores a manifest and makes a tag name it.
     *
     * @param tag empty if the manifest is pushed by its digest
     * @throws io.swremu.content.repository.ContentException as {@link ContentService#lock} and
     *     {@link ManifestService#put} do
     */
    public Manifest push(long repositoryId, StagedManifest staged, Optional<String> tag) {
        contents.lock(repositoryId);
        Manifest manifest = manifests.put(repositoryId, staged);
        tag.ifPresentOrElse(
                name -> set(repositoryId, name, manifest),
                () -> contents.changed(repositoryId, 0, 0, List.of(manifest.id())));
        return manifest;
    }

    /** Makes a tag name a manifest of the same repository, whose lock the caller holds. */
    public void set(long repositoryId, String name, Manifest manifest) {
        var tag = tags.findByRepositoryIdAndName(repositoryId, name);
        if (tag.isPresent()) {
            long before = tag.get().manifestId();
            tag.get().moveTo(manifest.id(), clock.instant());
            tags.saveAndFlush(tag.get());
            count(repositoryId, 0, before == manifest.id() ? List.of(before) : List.of(before, manifest.id()));
        } else {
            tags.saveAndFlush(new Tag(repositoryId, name, manifest.id(), clock.instant()));
            count(repositoryId, 1, List.of(manifest.id()));
        }
    }

    /**
     * Publishes how size and number of tags change.
     *
     * @param manifestIds the manifests that have gained or lost a tag
     */
    private void count(long repositoryId, int newTags, List<Long> manifestIds) {
        contents.changed(repositoryId, mark(repositoryId, manifestIds), newTags, manifestIds);
    }

    /** Records whether manifests have tags; returns how the size of the repository changes. */
    private long mark(long repositoryId, List<Long> manifestIds) {
        long bytes = 0;
        for (long manifestId : manifestIds) {
            bytes += blobs.setTagged(repositoryId, manifestId, tags.existsByManifestId(manifestId));
        }
        return bytes;
    }

    /** A tag of a repository by its name. */
    @Transactional(readOnly = true)
    public Optional<Tag> find(long repositoryId, String name) {
        return tags.findByRepositoryIdAndName(repositoryId, name);
    }

    /** The manifest that a tag names. */
    @Transactional(readOnly = true)
    public Optional<Manifest> manifest(long repositoryId, String name) {
        return find(repositoryId, name).flatMap(tag -> manifests.find(tag.manifestId()));
    }

    /**
     * Whether a tagged index names a manifest, directly or through other indexes. Fetching such a manifest by its
     * digest counts as a part of fetching the index.
     */
    @Transactional(readOnly = true)
    public boolean isPart(long repositoryId, Digest digest) {
        Set<String> level = Set.of(digest.toString());
        for (int depth = 0; depth < MAX_DEPTH; depth++) {
            List<Long> indexes = manifests.indexesOf(repositoryId, level);
            if (indexes.isEmpty() || tags.existsByManifestIdIn(indexes)) {
                return !indexes.isEmpty();
            }
            level = manifests.digestsOf(indexes);
        }
        return false;
    }

    /** All tags of a repository with the times of their last pushes, in no order. */
    @Transactional(readOnly = true)
    public List<TagAge> ages(long repositoryId) {
        return tags.findAges(repositoryId);
    }

    /**
     * Names of tags in ascending order, beginning after {@code last}.
     *
     * @param max how many names to return at most
     */
    @Transactional(readOnly = true)
    public List<String> names(long repositoryId, String last, int max) {
        return tags.findNames(repositoryId, last, Limit.of(max));
    }

    /**
     * Removes a tag but keeps its manifest, as the registry protocol demands.
     *
     * @return whether the tag existed
     */
    public boolean untag(long repositoryId, String name) {
        contents.lock(repositoryId);
        var tag = find(repositoryId, name);
        tag.ifPresent(found -> untag(repositoryId, found, name));
        return tag.isPresent();
    }

    /**
     * Removes a tag and, if nothing else refers to it, its manifest; of an index also its images, by the same rule.
     *
     * @return whether the tag existed
     */
    public boolean delete(long repositoryId, String name) {
        contents.lock(repositoryId);
        var tag = find(repositoryId, name);
        tag.ifPresent(found -> delete(repositoryId, found, name));
        return tag.isPresent();
    }

    /**
     * Removes a tag as {@link #delete(long, String)} does, unless it has been pushed since the caller read it.
     *
     * @param lastPush the time of the last push that the caller has read
     * @return whether the tag was removed
     */
    public boolean deleteUnlessPushed(long repositoryId, String name, Instant lastPush) {
        contents.lock(repositoryId);
        var tag = find(repositoryId, name).filter(found -> found.updatedAt().equals(lastPush));
        tag.ifPresent(found -> delete(repositoryId, found, name));
        return tag.isPresent();
    }

    private void delete(long repositoryId, Tag tag, String name) {
        tags.delete(repositoryId, name);
        long bytes = mark(repositoryId, List.of(tag.manifestId()));
        contents.changed(repositoryId, bytes, -1, deleteUnnamed(repositoryId, tag.manifestId()));
    }

    private void untag(long repositoryId, Tag tag, String name) {
        tags.delete(repositoryId, name);
        count(repositoryId, -1, List.of(tag.manifestId()));
    }

    /**
     * Deletes a manifest to which nothing refers, then its children by the same rule. Indexes can be nested without
     * limit, so this uses a queue and no recursion.
     *
     * @return ids of all manifests that were looked at
     */
    private Set<Long> deleteUnnamed(long repositoryId, long manifestId) {
        var candidates = new ArrayDeque<>(List.of(manifestId));
        var seen = new HashSet<Long>();
        while (!candidates.isEmpty()) {
            long candidate = candidates.remove();
            seen.add(candidate);
            if (!tags.existsByManifestId(candidate) && !manifests.isPartOfAnother(candidate)) {
                candidates.addAll(manifests.children(repositoryId, candidate));
                manifests.delete(repositoryId, candidate);
            }
        }
        return seen;
    }

    /**
     * Removes a manifest with all its tags.
     *
     * @return whether the manifest existed
     */
    public boolean delete(long repositoryId, Digest digest) {
        contents.lock(repositoryId);
        var manifest = manifests.find(repositoryId, digest);
        manifest.ifPresent(found -> {
            long named = tags.countByManifest(found.id());
            long bytes = blobs.setTagged(repositoryId, found.id(), false);
            var touched = new ArrayList<>(found.isIndex() ? manifests.children(repositoryId, found.id()) : List.of());
            touched.add(found.id());
            manifests.delete(repositoryId, found.id());
            contents.changed(repositoryId, bytes, -named, touched);
        });
        return manifest.isPresent();
    }
}
