package io.swremu.companion.seed;

import static io.swremu.companion.seed.SeedSteps.at;

import io.swremu.companion.api.InstanceSeed;
import io.swremu.edition.enterprise.instance.GrantedInstance;
import io.swremu.edition.enterprise.namespace.CreateInstanceNamespaceRequest;
import io.swremu.edition.enterprise.namespace.InstanceNamespaces;
import io.swremu.edition.enterprise.repository.InstanceRepositories;
import io.swremu.edition.enterprise.resourcetag.NamespaceTags;
import io.swremu.platform.time.ThreadTime;
import java.time.Instant;
import java.util.Iterator;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Stores the namespaces of an instance of a seed, with their repositories. */
@Component
class SeedInstanceNamespaces {
    private final InstanceNamespaces namespaces;
    private final InstanceRepositories repositories;
    private final NamespaceTags tags;
    private final SeedPushes pushes;
    private final ThreadTime time;

    SeedInstanceNamespaces(
            InstanceNamespaces namespaces,
            InstanceRepositories repositories,
            NamespaceTags tags,
            SeedPushes pushes,
            ThreadTime time) {
        this.namespaces = namespaces;
        this.repositories = repositories;
        this.tags = tags;
        this.pushes = pushes;
        this.time = time;
    }

    /** When an instance began to run: its first namespace is as old. Null: now. */
    static @Nullable Instant beginning(InstanceSeed instance) {
        return instance.namespaces().stream()
                .filter(SeedInstanceNamespaces::isThereAnyhow)
                .findFirst()
                .map(InstanceSeed.Namespace::createdAt)
                .orElse(instance.createdAt());
    }

    private static boolean isThereAnyhow(InstanceSeed.Namespace namespace) {
        return namespace.name().equals(InstanceNamespaces.LIBRARY);
    }

    /** @param path of the instance */
    void store(
            GrantedInstance instance,
            InstanceSeed seed,
            SeedPath path,
            Iterator<PreparedImage> images,
            SeedTally made) {
        for (int i = 0; i < seed.namespaces().size(); i++) {
            InstanceSeed.Namespace namespace = seed.namespaces().get(i);
            SeedPath place = path.item("namespaces", i);
            at(place, () -> store(instance, namespace, beginning(seed)));
            for (int j = 0; j < namespace.repositories().size(); j++) {
                InstanceSeed.Repository repository = namespace.repositories().get(j);
                SeedPath ofRepository = place.item("repositories", j);
                at(ofRepository, () -> store(instance, namespace.name(), repository, ofRepository, images, made));
            }
        }
    }

    private void store(GrantedInstance instance, InstanceSeed.Namespace seed, @Nullable Instant beginning) {
        long registryId = instance.registryId();
        Instant created = isThereAnyhow(seed) ? beginning : seed.createdAt();
        if (!isThereAnyhow(seed)) {
            var request = new CreateInstanceNamespaceRequest(seed.name(), InstanceRequests.metadata(seed));
            time.at(created, () -> namespaces.create(registryId, request));
        }
        if (isThereAnyhow(seed) || seed.cveAllowlist() != null || seed.updatedAt() != null) {
            Instant changed = seed.updatedAt() == null ? created : seed.updatedAt();
            time.at(changed, () -> namespaces.update(registryId, seed.name(), InstanceRequests.change(seed)));
        }
        tags.put(instance, seed.name(), InstanceRequests.tags(seed.resourceTags()));
    }

    private void store(
            GrantedInstance instance,
            String namespace,
            InstanceSeed.Repository seed,
            SeedPath path,
            Iterator<PreparedImage> images,
            SeedTally made) {
        long id = time.at(seed.createdAt(), () -> {
            long created = repositories.create(
                    instance.registryId(),
                    namespace,
                    seed.name(),
                    instance.caller().domainId());
            if (seed.description() != null) {
                repositories.describe(repositories.find(created).orElseThrow(), seed.description());
            }
            return created;
        });
        made.repository();
        pushes.push(id, instance.caller(), seed.images(), path, images, made);
        pushes.changed(id, seed.updatedAt());
    }
}
