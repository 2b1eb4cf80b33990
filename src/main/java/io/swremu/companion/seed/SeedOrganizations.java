package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.OrganizationSeed;
import io.swremu.companion.api.Seed;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.UserAuthRequest;
import io.swremu.edition.shared.namespace.GrantedNamespace;
import io.swremu.edition.shared.namespace.NamespaceAccessService;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Identity;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.platform.time.ThreadTime;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.Objects;
import org.springframework.stereotype.Component;

/** Stores the organizations of a seed. */
@Component
class SeedOrganizations {
    private final SeedUsers users;
    private final Callers callers;
    private final RegionProperties regions;
    private final NamespaceService namespaces;
    private final NamespaceAccessService access;
    private final SeedRepositories repositories;
    private final ThreadTime time;

    SeedOrganizations(
            SeedUsers users,
            Callers callers,
            RegionProperties regions,
            NamespaceService namespaces,
            NamespaceAccessService access,
            SeedRepositories repositories,
            ThreadTime time) {
        this.users = users;
        this.callers = callers;
        this.regions = regions;
        this.namespaces = namespaces;
        this.access = access;
        this.repositories = repositories;
        this.time = time;
    }

    /** @param images those of the whole seed, in their order */
    void store(Seed seed, Iterator<PreparedImage> images, SeedTally made) {
        for (int i = 0; i < seed.organizations().size(); i++) {
            OrganizationSeed organization = seed.organizations().get(i);
            SeedPath path = SeedPath.ROOT.item("organizations", i);
            at(path, () -> store(organization, path, images, made));
        }
    }

    private void store(OrganizationSeed seed, SeedPath path, Iterator<PreparedImage> images, SeedTally made) {
        Identity creator = users.creator(seed, path);
        String region = Objects.requireNonNullElseGet(seed.region(), regions::defaultRegion);
        users.requireRegion(region, path);
        Caller caller = callers.of(creator, region);
        GrantedNamespace granted = organization(seed, caller, made);
        for (int i = 0; i < seed.permissions().size(); i++) {
            OrganizationSeed.Permission permission = seed.permissions().get(i);
            SeedPath place = path.item("permissions", i);
            at(place, () -> grant(granted, permission, place));
        }
        for (int i = 0; i < seed.repositories().size(); i++) {
            var repository = seed.repositories().get(i);
            SeedPath place = path.item("repositories", i);
            at(place, () -> repositories.store(granted, repository, place, images, made));
        }
    }

    /** The organization of that name: the account's, or a new one. */
    private GrantedNamespace organization(OrganizationSeed seed, Caller caller, SeedTally made) {
        var name = new NamespaceName(seed.name());
        boolean isThere = namespaces
                .find(name, caller)
                .filter(found -> found.namespace().domainId().equals(caller.domainId()))
                .isPresent();
        if (!isThere) {
            time.at(seed.createdAt(), () -> namespaces.create(name, caller));
            made.organization();
        }
        var namespace = namespaces.find(name, caller).orElseThrow().namespace();
        return new GrantedNamespace(namespace, Level.MANAGE, caller);
    }

    /** The creator has an entry already. */
    private void grant(GrantedNamespace granted, OrganizationSeed.Permission permission, SeedPath path) {
        Caller creator = granted.caller();
        List<UserAuthRequest> entry = Collections.singletonList(users.entry(permission, creator, path));
        var asAdministrator = new GrantedNamespace(granted.namespace(), Level.MANAGE, SeedUsers.anybody(creator));
        if (permission.user().equals(creator.userName())) {
            access.update(asAdministrator, entry);
        } else {
            access.create(asAdministrator, entry);
        }
    }
}
