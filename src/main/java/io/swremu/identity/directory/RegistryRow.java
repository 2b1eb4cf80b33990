package io.swremu.identity.directory;

import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import org.jspecify.annotations.Nullable;

/** A stored {@link Registry}. */
@Entity(name = "Registry")
@Table(name = "registry")
class RegistryRow {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    @Enumerated(EnumType.STRING)
    private Registry.Kind kind;

    private String region;
    private String name;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected RegistryRow() {}
}
