package io.swremu.tag;

import io.swremu.iam.Caller;
import io.swremu.manifest.Manifest;
import io.swremu.manifest.ManifestService;
import io.swremu.quota.QuotaService;
import io.swremu.repository.RepositoryService;
import io.swremu.web.ErrorCode;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Changes of tags, whoever wants them: a push, a user of the management API, a rule. Each takes the repository's lock
 * first and counts the repository anew at its end, in the same transaction.
 */
@Service
@Transactional
public class TagService {
    private final Tags tags;
    private final ManifestService manifests;
    private final RepositoryService repositories;
    private final QuotaService quota;
    private final ApplicationEventPublisher events;
    private final InstantSource clock;

    TagService(
            Tags tags,
            ManifestService manifests,
            RepositoryService repositories,
            QuotaService quota,
            ApplicationEventPublisher events,
            InstantSource clock) {
        this.tags = tags;
        this.manifests = manifests;
        this.repositories = repositories;
        this.quota = quota;
        this.events = events;
        this.clock = clock;
    }

    /**
     * Lets a tag name a manifest of its repository, and tells of it by {@link TagPushed}; the repository's lock is held.
     *
     * @param caller who wants it
     * @param cause what is being done
     * @throws io.swremu.web.SwrException {@link ErrorCode#TAG_QUOTA_EXCEEDED} for one tag too many
     */
    public void set(long repositoryId, TagName name, Manifest manifest, Caller caller, TagPushed.Cause cause) {
        var tag = tags.findByRepositoryIdAndName(repositoryId, name.value());
        if (tag.isPresent()) {
            tag.get().moveTo(manifest.id(), clock.instant());
            tags.saveAndFlush(tag.get());
        } else {
            quota.requireTagPlace(tags.countByRepository(repositoryId));
            tags.saveAndFlush(new Tag(repositoryId, name, manifest.id(), clock.instant()));
        }
        tags.recount(repositoryId);
        events.publishEvent(
                new TagPushed(repositoryId, name.value(), manifest.digest().toString(), caller, cause));
    }

    /** The manifest that a tag names. */
    @Transactional(readOnly = true)
    public Optional<Manifest> manifest(long repositoryId, String name) {
        return tags.findByRepositoryIdAndName(repositoryId, name).flatMap(tag -> manifests.find(tag.manifestId()));
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
     * @throws io.swremu.web.SwrException {@link ErrorCode#TAG_NOT_FOUND}, {@link ErrorCode#REPOSITORY_EXISTS} if the
     *     destination is there and may not move, or {@link ErrorCode#TAG_QUOTA_EXCEEDED}
     */
    public void copy(long repositoryId, TagName source, TagName destination, boolean override, Caller caller) {
        repositories.lock(repositoryId);
        var from = tags.findByRepositoryIdAndName(repositoryId, source.value())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(source.value()));
        boolean taken = tags.findByRepositoryIdAndName(repositoryId, destination.value())
                .isPresent();
        if (taken && !override) {
            throw ErrorCode.REPOSITORY_EXISTS.toException(destination.value());
        }
        if (!source.equals(destination)) {
            Manifest manifest = manifests.find(from.manifestId()).orElseThrow();
            set(repositoryId, destination, manifest, caller, TagPushed.Cause.RETAG);
        }
    }

    /** Removes a tag and leaves its manifest alone, as the registry protocol has it. @return whether it was there */
    public boolean untag(long repositoryId, String name) {
        repositories.lock(repositoryId);
        boolean deleted = tags.delete(repositoryId, name) > 0;
        tags.recount(repositoryId);
        return deleted;
    }

    /**
     * Removes a tag and, if nothing else names it, the manifest behind it; of an index its images likewise.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#TAG_NOT_FOUND}
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
        long manifestId = tag.manifestId();
        tags.delete(repositoryId, name.value());
        deleteUnnamed(repositoryId, manifestId);
        tags.recount(repositoryId);
    }

    /** An index may hold indexes, as deep as somebody likes: so there is a queue here and no recursion. */
    private void deleteUnnamed(long repositoryId, long manifestId) {
        var candidates = new ArrayDeque<>(List.of(manifestId));
        while (!candidates.isEmpty()) {
            long candidate = candidates.remove();
            if (tags.countByManifest(candidate) == 0 && !manifests.isPartOfAnother(candidate)) {
                candidates.addAll(manifests.children(repositoryId, candidate));
                manifests.delete(candidate);
            }
        }
    }

    /** Removes a manifest with all its tags; the repository's lock is held. @return whether it was there */
    public boolean delete(long repositoryId, Manifest manifest) {
        boolean deleted = manifests.delete(manifest.id());
        tags.recount(repositoryId);
        return deleted;
    }
}
