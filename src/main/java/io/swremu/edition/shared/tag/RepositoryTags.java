package io.swremu.edition.shared.tag;

import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.repository.ContentService;
import io.swremu.content.tag.TagService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.registry.TagPushed;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What the management API changes of tags. */
@Service
@Transactional
class RepositoryTags {
    private final TagService tags;
    private final ManifestService manifests;
    private final ContentService contents;
    private final ApplicationEventPublisher events;

    RepositoryTags(
            TagService tags, ManifestService manifests, ContentService contents, ApplicationEventPublisher events) {
        this.tags = tags;
        this.manifests = manifests;
        this.contents = contents;
        this.events = events;
    }

    /**
     * Gives a manifest another tag.
     *
     * @param override whether a tag of that name moves
     * @param caller who wants it
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}, {@link ErrorCode#IMAGE_EXISTS} if the
     *     destination is there and may not move, or {@link ErrorCode#TAG_QUOTA_EXCEEDED}
     */
    void copy(long repositoryId, TagName source, TagName destination, boolean override, Caller caller) {
        contents.lock(repositoryId);
        var from = tags.find(repositoryId, source.value())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(source.value()));
        boolean taken = tags.find(repositoryId, destination.value()).isPresent();
        if (taken && !override) {
            throw ErrorCode.IMAGE_EXISTS.toException(destination.value());
        }
        if (!source.equals(destination)) {
            Manifest manifest = manifests.find(from.manifestId()).orElseThrow();
            tags.set(repositoryId, destination.value(), manifest);
            events.publishEvent(new TagPushed(
                    repositoryId, destination.value(), manifest.digest().toString(), caller, TagPushed.Cause.RETAG));
        }
    }

    /**
     * Removes a tag and, if nothing else names it, the manifest behind it; of an index its images likewise.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#TAG_NOT_FOUND}
     */
    void delete(long repositoryId, TagName name) {
        if (!tags.delete(repositoryId, name.value())) {
            throw ErrorCode.TAG_NOT_FOUND.toException(name.value());
        }
    }
}
