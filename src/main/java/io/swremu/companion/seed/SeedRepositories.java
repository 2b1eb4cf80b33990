package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.ImageSeed;
import io.swremu.companion.api.RepositorySeed;
import io.swremu.content.manifest.BlobLinks;
import io.swremu.content.manifest.StagedManifest;
import io.swremu.content.repository.ContentService;
import io.swremu.content.tag.TagService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.GrantedNamespace;
import io.swremu.edition.shared.repository.Category;
import io.swremu.edition.shared.repository.Description;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.edition.shared.repository.RepositoryAccessService;
import io.swremu.edition.shared.repository.RepositoryName;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.edition.shared.repository.RepositorySettings;
import io.swremu.platform.time.ThreadTime;
import jakarta.persistence.EntityManager;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stores the repositories of a seed, with their images and all that hangs on them. */
@Component
class SeedRepositories {
    private final SeedUsers users;
    private final RepositoryService repositories;
    private final RepositoryAccessService access;
    private final SeedRules rules;
    private final BlobLinks links;
    private final TagService tags;
    private final ContentService contents;
    private final ThreadTime time;
    private final EntityManager entities;

    SeedRepositories(
            SeedUsers users,
            RepositoryService repositories,
            RepositoryAccessService access,
            SeedRules rules,
            BlobLinks links,
            TagService tags,
            ContentService contents,
            ThreadTime time,
            EntityManager entities) {
        this.users = users;
        this.repositories = repositories;
        this.access = access;
        this.rules = rules;
        this.links = links;
        this.tags = tags;
        this.contents = contents;
        this.time = time;
        this.entities = entities;
    }

    /** @param images those of the whole seed that have not been stored yet, in their order */
    void store(
            GrantedNamespace organization,
            RepositorySeed seed,
            SeedPath path,
            Iterator<PreparedImage> images,
            SeedTally made) {
        GrantedRepository repository = create(organization, seed, path);
        made.repository();
        for (int i = 0; i < seed.images().size(); i++) {
            ImageSeed image = seed.images().get(i);
            at(path.item("images", i), () -> store(repository.id(), image, images.next(), made));
        }
        grant(repository, seed, path);
        rules.store(repository, seed, path);
        time.at(seed.updatedAt(), () -> {
            if (seed.updatedAt() != null) {
                contents.lock(repository.id());
                contents.changed(repository.id(), 0, 0, List.of());
            }
        });
        forget();
    }

    private GrantedRepository create(GrantedNamespace organization, RepositorySeed seed, SeedPath path) {
        var granted = new GrantedNamespace(
                organization.namespace(), Level.MANAGE, users.orOther(organization.caller(), seed.creator(), path));
        var settings = new RepositorySettings(
                Boolean.TRUE.equals(seed.isPublic()),
                Optional.ofNullable(seed.category()).map(Category::new),
                Optional.ofNullable(seed.description()).map(Description::new));
        var name = new RepositoryName(seed.name());
        long id = time.at(seed.createdAt(), () -> repositories.create(granted, name, settings));
        var repository = repositories.find(id).orElseThrow();
        return new GrantedRepository(repository, Level.MANAGE, granted.caller());
    }

    private void store(long repositoryId, ImageSeed seed, PreparedImage image, SeedTally made) {
        List<StagedManifest> manifests = image.manifests();
        StagedManifest last = manifests.get(manifests.size() - 1);
        time.at(seed.firstPushedAt() == null ? seed.pushedAt() : seed.firstPushedAt(), () -> {
            for (StagedManifest manifest : manifests) {
                manifest.sizes().forEach((digest, size) -> links.link(repositoryId, digest, size));
                if (manifest != last || seed.tags().isEmpty()) {
                    tags.push(repositoryId, manifest, Optional.empty());
                }
            }
            seed.tags().forEach(tag -> tags.push(repositoryId, last, Optional.of(tag)));
        });
        if (seed.firstPushedAt() != null) {
            time.at(seed.pushedAt(), () -> seed.tags().forEach(tag -> tags.push(repositoryId, last, Optional.of(tag))));
        }
        made.images(manifests.size());
        seed.tags().forEach(tag -> made.tag());
        forget();
    }

    private void grant(GrantedRepository repository, RepositorySeed seed, SeedPath path) {
        var asAdministrator =
                new GrantedRepository(repository.repository(), Level.MANAGE, SeedUsers.anybody(repository.caller()));
        for (int i = 0; i < seed.permissions().size(); i++) {
            var permission = seed.permissions().get(i);
            SeedPath place = path.item("permissions", i);
            at(
                    place,
                    () -> access.create(
                            asAdministrator,
                            Collections.singletonList(users.entry(permission, repository.caller(), place))));
        }
    }

    /** What has been stored need not be looked at for changes each time that something else is. */
    private void forget() {
        entities.flush();
        entities.clear();
    }
}
