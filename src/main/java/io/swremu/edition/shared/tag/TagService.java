package io.swremu.edition.shared.tag;

import io.swremu.content.blob.Digest;
import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.TaggedBlobs;
import io.swremu.content.tag.Tag;
import io.swremu.content.tag.TagAge;
import io.swremu.content.tag.TagName;
import io.swremu.content.tag.Tags;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.edition.shared.repository.RepositoryCounters;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of tags, whoever wants them: a push, a user of the management API, a rule. Each takes the repository's lock
 * first and counts what it changes of the repository's size and number of tags, in the same transaction.
 */
@Service
@Transactional
public class TagService {
    /** Indexes in indexes that are looked through. */
    private static final int DEEPEST = 8;

    private final Tags tags;
    private final ManifestService manifests;
    private final TaggedBlobs blobs;
    private final RepositoryService repositories;
    private final RepositoryCounters counters;
    private final QuotaService quota;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    TagService(
            Tags tags,
            ManifestService manifests,
            TaggedBlobs blobs,
            RepositoryService repositories,
            RepositoryCounters counters,
            QuotaService quota,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.tags = tags;
        this.manifests = manifests;
        this.blobs = blobs;
        this.repositories = repositories;
        this.counters = counters;
        this.quota = quota;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets a tag name a manifest of its repository, and tells of it by {@link TagPushed}; the repository's lock is held.
     *
     * @param caller who wants it
     * @param cause what is being done
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_QUOTA_EXCEEDED} for one tag too many
     */
    public void set(long repositoryId, TagName name, Manifest manifest, Caller caller, TagPushed.Cause cause) {
        var tag = tags.findByRepositoryIdAndName(repositoryId, name.value());
        if (tag.isPresent()) {
            long before = tag.get().manifestId();
            tag.get().moveTo(manifest.id(), clock.instant());
            tags.saveAndFlush(tag.get());
            count(repositoryId, 0, List.of(before, manifest.id()));
        } else {
            quota.requireTagPlace(counters.tags(repositoryId));
            tags.saveAndFlush(new Tag(repositoryId, name, manifest.id(), clock.instant()));
            count(repositoryId, 1, List.of(manifest.id()));
        }
        events.publishEvent(
                new TagPushed(repositoryId, name.value(), manifest.digest().toString(), caller, cause));
    }

    /** @param manifestIds whose tags have changed */
    private void count(long repositoryId, int newTags, List<Long> manifestIds) {
        long bytes = 0;
        for (long manifestId : manifestIds) {
            bytes += blobs.setTagged(repositoryId, manifestId, tags.existsByManifestId(manifestId));
        }
        counters.add(repositoryId, bytes, newTags);
    }

    /** The manifest that a tag names. */
    @Transactional(readOnly = true)
    public Optional<Manifest> manifest(long repositoryId, String name) {
        return tags.findByRepositoryIdAndName(repositoryId, name).flatMap(tag -> manifests.find(tag.manifestId()));
    }

    /**
     * Whether a manifest is held by an index that has a tag, also over indexes in between: who fetches it by its digest
     * is then taken to be fetching the index.
     */
    @Transactional(readOnly = true)
    public boolean isPart(long repositoryId, Digest digest) {
        Set<String> level = Set.of(digest.toString());
        for (int depth = 0; depth < DEEPEST; depth++) {
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
    public List<String> names(long repositoryId, String last, int most) {
        return tags.findNames(repositoryId, last, Limit.of(most));
    }

    /**
     * Gives a manifest another tag.
     *
     * @param override whether a tag of that name moves
     * @param caller who wants it
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}, {@link ErrorCode#IMAGE_EXISTS} if the
     *     destination is there and may not move, or {@link ErrorCode#TAG_QUOTA_EXCEEDED}
     */
    public void copy(long repositoryId, TagName source, TagName destination, boolean override, Caller caller) {
        repositories.lock(repositoryId);
        var from = tags.findByRepositoryIdAndName(repositoryId, source.value())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(source.value()));
        boolean taken = tags.findByRepositoryIdAndName(repositoryId, destination.value())
                .isPresent();
        if (taken && !override) {
            throw ErrorCode.IMAGE_EXISTS.toException(destination.value());
        }
        if (!source.equals(destination)) {
            Manifest manifest = manifests.find(from.manifestId()).orElseThrow();
            set(repositoryId, destination, manifest, caller, TagPushed.Cause.RETAG);
        }
    }

    /** Removes a tag and leaves its manifest alone, as the registry protocol has it. @return whether it was there */
    public boolean untag(long repositoryId, String name) {
        repositories.lock(repositoryId);
        var tag = tags.findByRepositoryIdAndName(repositoryId, name);
        tag.ifPresent(found -> untag(repositoryId, found, name));
        return tag.isPresent();
    }

    /**
     * Removes a tag and, if nothing else names it, the manifest behind it; of an index its images likewise.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}
     */
    public void delete(long repositoryId, TagName name) {
        repositories.lock(repositoryId);
        var tag = tags.findByRepositoryIdAndName(repositoryId, name.value())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(name.value()));
        delete(repositoryId, tag, name);
    }

    /**
     * Removes a tag as {@link #delete(long, TagName)} does, unless it has been pushed since somebody looked.
     *
     * @param lastPush when it had last been pushed
     * @return whether it was removed
     */
    public boolean deleteUnlessPushed(long repositoryId, TagName name, Instant lastPush) {
        repositories.lock(repositoryId);
        var tag = tags.findByRepositoryIdAndName(repositoryId, name.value())
                .filter(found -> found.updatedAt().equals(lastPush));
        tag.ifPresent(found -> delete(repositoryId, found, name));
        return tag.isPresent();
    }

    private void delete(long repositoryId, Tag tag, TagName name) {
        untag(repositoryId, tag, name.value());
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
                manifests.delete(candidate);
            }
        }
    }

    /** Removes a manifest with all its tags; the repository's lock is held. @return whether it was there */
    public boolean delete(long repositoryId, Manifest manifest) {
        long named = tags.countByManifest(manifest.id());
        long bytes = blobs.setTagged(repositoryId, manifest.id(), false);
        counters.add(repositoryId, bytes, -named);
        return manifests.delete(manifest.id());
    }
}
