package io.swremu.registry;

import io.swremu.identity.directory.Registry;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Service;

/** The editions of the service: each answers for the repositories of its own registries. */
@Service
class Editions {
    private final Map<Registry.Kind, RepositoryDirectory> repositories = new EnumMap<>(Registry.Kind.class);
    private final Map<Registry.Kind, PullCounter> pulls = new EnumMap<>(Registry.Kind.class);

    Editions(List<RepositoryDirectory> repositories, List<PullCounter> pulls) {
        repositories.forEach(edition -> this.repositories.put(edition.kind(), edition));
        pulls.forEach(edition -> this.pulls.put(edition.kind(), edition));
    }

    /** What is asked about the repositories of a registry. */
    RepositoryDirectory repositories(Registry registry) {
        return of(registry, repositories);
    }

    /** What counts pulls from a registry. */
    PullCounter pulls(Registry registry) {
        return of(registry, pulls);
    }

    private static <T> T of(Registry registry, Map<Registry.Kind, T> editions) {
        T edition = editions.get(registry.kind());
        if (edition == null) {
            throw new IllegalStateException("no edition has " + registry);
        }
        return edition;
    }
}
