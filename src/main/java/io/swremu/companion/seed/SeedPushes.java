package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.ImageSeed;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.StagedManifest;
import io.swremu.content.repository.ContentService;
import io.swremu.content.tag.TagService;
import io.swremu.edition.enterprise.artifact.ArtifactRecords;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.time.ThreadTime;
import io.swremu.registry.ManifestPushed;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Stores the images of a seed's repositories, as pushes do. Nobody is told of these pushes, so they fire no triggers and stand in
 * no audit log; only the records of an instance's artifacts are kept.
 */
@Component
class SeedPushes {
    private final BlobLinks links;
    private final TagService tags;
    private final ContentService contents;
    private final ArtifactRecords artifacts;
    private final ThreadTime time;
    private final EntityManager entities;

    SeedPushes(
            BlobLinks links,
            TagService tags,
            ContentService contents,
            ArtifactRecords artifacts,
            ThreadTime time,
            EntityManager entities) {
        this.links = links;
        this.tags = tags;
        this.contents = contents;
        this.artifacts = artifacts;
        this.time = time;
        this.entities = entities;
    }

    /**
     * Stores the images of a repository.
     *
     * @param caller who pushes
     * @param path of the repository
     * @param prepared those of the whole seed that have not been stored yet, in their order
     */
    void push(
            long repositoryId,
            Caller caller,
            List<ImageSeed> images,
            SeedPath path,
            Iterator<PreparedImage> prepared,
            SeedTally made) {
        for (int i = 0; i < images.size(); i++) {
            ImageSeed image = images.get(i);
            at(path.item("images", i), () -> push(repositoryId, caller, image, prepared.next(), made));
        }
    }

    private void push(long repositoryId, Caller caller, ImageSeed seed, PreparedImage image, SeedTally made) {
        List<StagedManifest> manifests = image.manifests();
        StagedManifest last = manifests.get(manifests.size() - 1);
        time.at(seed.firstPushedAt() == null ? seed.pushedAt() : seed.firstPushedAt(), () -> {
            for (StagedManifest manifest : manifests) {
                manifest.sizes().forEach((digest, size) -> links.link(repositoryId, digest, size));
                if (manifest != last || seed.tags().isEmpty()) {
                    push(repositoryId, caller, manifest, Optional.empty());
                }
            }
            seed.tags().forEach(tag -> push(repositoryId, caller, last, Optional.of(tag)));
        });
        if (seed.firstPushedAt() != null) {
            time.at(
                    seed.pushedAt(),
                    () -> seed.tags().forEach(tag -> push(repositoryId, caller, last, Optional.of(tag))));
        }
        made.images(manifests.size());
        seed.tags().forEach(tag -> made.tag());
        forget();
    }

    private void push(long repositoryId, Caller caller, StagedManifest manifest, Optional<String> tag) {
        long id = tags.push(repositoryId, manifest, tag).id();
        artifacts.pushed(new ManifestPushed(repositoryId, id, manifest.content(), tag, caller));
    }

    /**
     * Says that a repository has changed.
     *
     * @param when null: at the latest push
     */
    void changed(long repositoryId, @Nullable Instant when) {
        if (when != null) {
            time.at(when, () -> {
                contents.lock(repositoryId);
                contents.changed(repositoryId, 0, 0, List.of());
            });
        }
        forget();
    }

    /** What has been stored need not be looked at for changes each time that something else is. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
