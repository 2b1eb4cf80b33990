package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.RepositorySeed;
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
import java.util.Collections;
import java.util.Iterator;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** Stores the repositories of a seed, with their images and all that hangs on them. */
@Component
class SeedRepositories {
    private final SeedUsers users;
    private final RepositoryService repositories;
    private final RepositoryAccessService access;
    private final SeedRules rules;
    private final SeedPushes pushes;
    private final ThreadTime time;

    SeedRepositories(
            SeedUsers users,
            RepositoryService repositories,
            RepositoryAccessService access,
            SeedRules rules,
            SeedPushes pushes,
            ThreadTime time) {
        this.users = users;
        this.repositories = repositories;
        this.access = access;
        this.rules = rules;
        this.pushes = pushes;
        this.time = time;
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
        pushes.push(repository.id(), repository.caller(), seed.images(), path, images, made);
        grant(repository, seed, path);
        rules.store(repository, seed, path);
        pushes.changed(repository.id(), seed.updatedAt());
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
}
