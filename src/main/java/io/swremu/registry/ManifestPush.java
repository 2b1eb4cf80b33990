package io.swremu.registry;

import io.swremu.content.manifest.Manifest;
import io.swremu.content.manifest.ManifestContent;
import io.swremu.content.manifest.ManifestService;
import io.swremu.content.manifest.StagedManifest;
import io.swremu.content.tag.TagService;
import java.io.IOException;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Service;

/** Stores a manifest that is pushed: first its bytes, then its rows in one transaction under the repository's lock. */
@Service
class ManifestPush {
    private final ManifestService manifests;
    private final TagService tags;
    private final PushTransaction transaction;
    private final ApplicationEventPublisher events;

    ManifestPush(
            ManifestService manifests, TagService tags, PushTransaction transaction, ApplicationEventPublisher events) {
        this.manifests = manifests;
        this.tags = tags;
        this.transaction = transaction;
        this.events = events;
    }

    /** Stores a manifest and, unless it was pushed by its digest, makes the tag name it. */
    void push(PushTarget target, ManifestContent content, Optional<String> tag) throws IOException {
        StagedManifest staged = manifests.stage(content);
        var caller = target.caller().caller();
        transaction.into(target, repositoryId -> {
            Manifest manifest = tags.push(repositoryId, staged, tag);
            events.publishEvent(new ManifestPushed(repositoryId, manifest.id(), content, tag, caller));
            tag.ifPresent(name -> events.publishEvent(
                    new TagPushed(repositoryId, name, content.digest().toString(), caller, TagPushed.Cause.PUSH)));
        });
    }
}
