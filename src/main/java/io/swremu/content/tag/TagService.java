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
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of tags and manifests, whoever wants them: a push, a user of the management API, a rule. Each takes the
 * repository's lock first and tells, by {@link io.swremu.content.repository.ContentChanged}, what it changes of the
 * repository's size and number of tags.
 */
@Service
@Transactional
public class TagService {
    /** Indexes in indexes that are looked through. */
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
     * Stores a manifest and lets a tag name it.
     *
     * @param tag absent: the manifest is pushed by its digest alone
     * @throws io.swremu.content.repository.ContentException as {@link ContentService#lock} and {@link ManifestService#put} do
     */
    public Manifest push(long repositoryId, StagedManifest staged, Optional<String> tag) {
        contents.lock(repositoryId);
        Manifest manifest = manifests.put(repositoryId, staged);
        tag.ifPresentOrElse(name -> set(repositoryId, name, manifest), () -> contents.changed(repositoryId, 0, 0));
        return manifest;
    }

    /** Lets a tag name a manifest of its repository, whose lock is held. */
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

    /** @param manifestIds whose tags have changed */
    private void count(long repositoryId, int newTags, List<Long> manifestIds) {
        long bytes = 0;
        for (long manifestId : manifestIds) {
            bytes += blobs.setTagged(repositoryId, manifestId, tags.existsByManifestId(manifestId));
        }
        contents.changed(repositoryId, bytes, newTags);
    }

    /** The tag of a repository. */
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
     * Whether a manifest is held by an index that has a tag, also over indexes in between: who fetches it by its digest
     * is then taken to be fetching the index.
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

    /** All tags of a repository with their ages, in no order. */
    @Transactional(readOnly = true)
    public List<TagAge> ages(long repositoryId) {
        return tags.findAges(repositoryId);
    }

    /** Names of tags after another one, in the registry protocol's order. */
    @Transactional(readOnly = true)
    public List<String> names(long repositoryId, String last, int max) {
        return tags.findNames(repositoryId, last, Limit.of(max));
    }

    /** Removes a tag and leaves its manifest alone, as the registry protocol has it. Returns whether it was there. */
    public boolean untag(long repositoryId, String name) {
        contents.lock(repositoryId);
        var tag = find(repositoryId, name);
        tag.ifPresent(found -> untag(repositoryId, found, name));
        return tag.isPresent();
    }

    /**
     * Removes a tag and, if nothing else names it, the manifest behind it; of an index its images likewise.
     *
     * @return whether it was there
     */
    public boolean delete(long repositoryId, String name) {
        contents.lock(repositoryId);
        var tag = find(repositoryId, name);
        tag.ifPresent(found -> delete(repositoryId, found, name));
        return tag.isPresent();
    }

    /**
     * Removes a tag as {@link #delete(long, String)} does, unless it has been pushed since somebody looked.
     *
     * @param lastPush when it had last been pushed
     * @return whether it was removed
     */
    public boolean deleteUnlessPushed(long repositoryId, String name, Instant lastPush) {
        contents.lock(repositoryId);
        var tag = find(repositoryId, name).filter(found -> found.updatedAt().equals(lastPush));
        tag.ifPresent(found -> delete(repositoryId, found, name));
        return tag.isPresent();
    }

    private void delete(long repositoryId, Tag tag, String name) {
        untag(repositoryId, tag, name);
        deleteUnnamed(repositoryId, tag.manifestId());
    }

    private void untag(long repositoryId, Tag tag, String name) {
        tags.delete(repositoryId, name);
        count(repositoryId, -1, List.of(tag.manifestId()));
    }

    /** An index may hold indexes, as deep as somebody likes: so there is a queue here and no recursion. */
    private void deleteUnnamed(long repositoryId, long manifestId) {
        var candidates = new ArrayDeque<>(List.of(manifestId));
        while (!candidates.isEmpty()) {
            long candidate = candidates.remove();
            if (!tags.existsByManifestId(candidate) && !manifests.isPartOfAnother(candidate)) {
                candidates.addAll(manifests.children(repositoryId, candidate));
                manifests.delete(repositoryId, candidate);
            }
        }
    }

    /** Removes a manifest with all its tags. Returns whether it was there. */
    public boolean delete(long repositoryId, Digest digest) {
        contents.lock(repositoryId);
        var manifest = manifests.find(repositoryId, digest);
        manifest.ifPresent(found -> {
            long named = tags.countByManifest(found.id());
            long bytes = blobs.setTagged(repositoryId, found.id(), false);
            manifests.delete(repositoryId, found.id());
            contents.changed(repositoryId, bytes, -named);
        });
        return manifest.isPresent();
    }
}
