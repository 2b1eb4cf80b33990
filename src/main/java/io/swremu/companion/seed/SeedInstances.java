package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.InstanceSeed;
import io.swremu.companion.api.Seed;
import io.swremu.edition.enterprise.credential.Credentials;
import io.swremu.edition.enterprise.credential.KnownCredential;
import io.swremu.edition.enterprise.domain.DomainNameRequest;
import io.swremu.edition.enterprise.domain.DomainNames;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.instance.InstanceProjects;
import io.swremu.edition.enterprise.instance.InstanceService;
import io.swremu.edition.enterprise.lifecycle.InstanceLifecycle;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.RegionProperties;
import io.swremu.platform.random.RandomSource;
import io.swremu.platform.time.ThreadTime;
import java.time.Instant;
import java.util.Iterator;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the instances of a seed, with the logins and names that lead to them. */
@Component
class SeedInstances {
    private final SeedUsers users;
    private final Callers callers;
    private final RegionProperties regions;
    private final InstanceProjects projects;
    private final InstanceLifecycle lifecycle;
    private final InstanceService instances;
    private final Credentials credentials;
    private final DomainNames domainNames;
    private final SeedInstanceNamespaces namespaces;
    private final RandomSource random;
    private final ThreadTime time;

    SeedInstances(
            SeedUsers users,
            Callers callers,
            RegionProperties regions,
            InstanceProjects projects,
            InstanceLifecycle lifecycle,
            InstanceService instances,
            Credentials credentials,
            DomainNames domainNames,
            SeedInstanceNamespaces namespaces,
            RandomSource random,
            ThreadTime time) {
        this.users = users;
        this.callers = callers;
        this.regions = regions;
        this.projects = projects;
        this.lifecycle = lifecycle;
        this.instances = instances;
        this.credentials = credentials;
        this.domainNames = domainNames;
        this.namespaces = namespaces;
        this.random = random;
        this.time = time;
    }

    /** @param images those of the whole seed that have not been stored yet, in their order */
    void store(Seed seed, Iterator<PreparedImage> images, SeedTally made) {
        for (int i = 0; i < seed.instances().size(); i++) {
            InstanceSeed instance = seed.instances().get(i);
            SeedPath path = SeedPath.ROOT.item("instances", i);
            at(path, () -> store(instance, path, images, made));
        }
    }

    private void store(InstanceSeed seed, SeedPath path, Iterator<PreparedImage> images, SeedTally made) {
        GrantedProject project = project(seed, path);
        Instance instance = time.at(
                seed.createdAt(),
                () -> lifecycle.add(project, InstanceRequests.creation(seed, project.id()), seed.id(), seed.label()));
        time.at(SeedInstanceNamespaces.beginning(seed), () -> lifecycle.run(instance));
        made.instance();
        boolean anonymous = Boolean.TRUE.equals(seed.anonymousAccess());
        if (anonymous || seed.updatedAt() != null) {
            Instant changed = seed.updatedAt() == null ? seed.createdAt() : seed.updatedAt();
            time.at(changed, () -> instances.configure(instance, anonymous));
        }
        GrantedInstance granted = GrantedInstance.of(instance, project.caller());
        for (int i = 0; i < seed.credentials().size(); i++) {
            InstanceSeed.Credential credential = seed.credentials().get(i);
            SeedPath place = path.item("credentials", i);
            at(place, () -> time.at(credential.createdAt(), () -> store(granted, credential, place)));
        }
        for (int i = 0; i < seed.domainNames().size(); i++) {
            InstanceSeed.DomainName name = seed.domainNames().get(i);
            at(path.item("domain_names", i), () -> time.at(name.createdAt(), () -> store(granted, name)));
        }
        namespaces.store(granted, seed, path, images, made);
    }

    private GrantedProject project(InstanceSeed seed, SeedPath path) {
        String region = Objects.requireNonNullElseGet(seed.region(), regions::defaultRegion);
        users.requireRegion(region, path);
        Caller owner = callers.of(users.administrator(seed.account(), path), region);
        String id = Objects.requireNonNullElseGet(seed.project(), owner::projectId);
        GrantedProject project = projects.require(id, owner);
        if (seed.region() != null && !project.caller().region().equals(region)) {
            throw new SeedRefusedException(
                    path.key("project"),
                    "the project is in the region " + project.caller().region());
        }
        return project;
    }

    private void store(GrantedInstance instance, InstanceSeed.Credential seed, SeedPath path) {
        Caller owner = instance.caller();
        String user = Objects.requireNonNullElseGet(seed.user(), owner::userName);
        Caller holder = SeedUsers.as(users.user(owner.domainName(), user, path.key("user")), owner);
        String hash = seed.authToken() == null ? seed.authTokenHash() : Credentials.hash(seed.authToken());
        credentials.add(
                new GrantedInstance(instance.instance(), holder),
                new KnownCredential(idOf(seed.id()), seed.name(), Objects.requireNonNull(hash)),
                !Boolean.FALSE.equals(seed.enabled()));
    }

    private void store(GrantedInstance instance, InstanceSeed.DomainName seed) {
        String certificate = Objects.requireNonNullElse(seed.certificateId(), InstanceRequests.ANY);
        domainNames.addAs(instance, idOf(seed.id()), new DomainNameRequest(seed.name(), certificate));
    }

    private String idOf(@Nullable String given) {
        return given == null ? random.uuid().toString() : given;
    }
}
