package io.swremu.content.repository;

import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A repository as the content store knows it: a name in a registry. Its row is the lock of everything in the
 * repository.
 */
@Entity
class Content {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long registryId;
    private String name;
    private String owner;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Content() {}

    Content(long registryId, String name, String owner) {
        this.registryId = registryId;
        this.name = name;
        this.owner = owner;
    }

    long registryId() {
        return registryId;
    }

    long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }
}
