package io.swremu.edition.shared.namespace;

import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** An organization: the first path segment of every image name. Its name is unique in its registry, across all accounts. */
@Entity
public class Namespace {
    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    private @Nullable Long id;

    private long registryId;
    private String name;
    private String domainId;
    private String creatorId;
    private String creatorName;

    @Column(insertable = false, updatable = false) // changed by statements only
    private int repositories;

    private Instant createdAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected Namespace() {}

    Namespace(NamespaceName name, Caller creator, Instant createdAt) {
        this.registryId = creator.registry().id();
        this.name = name.value();
        this.domainId = creator.domainId();
        this.creatorId = creator.userId();
        this.creatorName = creator.userName();
        this.createdAt = createdAt;
    }

    /** The id by which other tables and the API know the organization. */
    public long id() {
        return Objects.requireNonNull(id, "not stored yet");
    }

    /** The name, valid and immutable. */
    public String name() {
        return name;
    }

    /** The account it belongs to, in the registry that its name is unique in. */
    public Holder holder() {
        return new Holder(domainId, registryId);
    }

    /** The account it belongs to. */
    public String domainId() {
        return domainId;
    }

    /** The id of the user who created it. */
    String creatorId() {
        return creatorId;
    }

    /** The name of the user who created it. */
    String creatorName() {
        return creatorName;
    }
}
