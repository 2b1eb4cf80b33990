package io.swremu.edition.shared.repository;

import io.swremu.edition.shared.access.AccessTarget;
import io.swremu.edition.shared.namespace.Namespace;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import java.time.Instant;

/**
 * An image repository. All that changes is changed by statements, each for its own columns, so that an update and a push
 * at the same time both count.
 */
@Entity
public class ImageRepository {
    @Id
    private long id;

    private long namespaceId;
    private String namespaceName;
    private String name;
    private long registryId;
    private String domainId;
    private String domainName;
    private String creatorId;
    private String creatorName;
    private String category;
    private String description;

    @Column(name = "is_public")
    private boolean isPublic;

    @Column(insertable = false, updatable = false)
    private long size;

    @Column(insertable = false, updatable = false)
    private long tagCount;

    @Column(insertable = false, updatable = false)
    private long downloadCount;

    private Instant createdAt;
    private Instant updatedAt;

    @SuppressWarnings("NullAway.Init") // for JPA only
    protected ImageRepository() {}

    ImageRepository(
            long id,
            Namespace namespace,
            RepositoryName name,
            RepositorySettings settings,
            Caller creator,
            Instant now) {
        this.id = id;
        this.namespaceId = namespace.id();
        this.namespaceName = namespace.name();
        this.name = name.value();
        this.registryId = namespace.holder().registryId();
        this.domainId = namespace.domainId();
        this.domainName = creator.domainName();
        this.creatorId = creator.userId();
        this.creatorName = creator.userName();
        this.category = settings.category().orElse(Category.OTHER).value();
        this.description = settings.description().orElse(Description.NONE).value();
        this.isPublic = settings.isPublic();
        this.createdAt = now;
        this.updatedAt = now;
    }

    /** The id by which other tables and the API know the repository. */
    public long id() {
        return id;
    }

    /** The repository as far as permissions are concerned. */
    public AccessTarget target() {
        return new AccessTarget(id(), namespaceId, domainId, isPublic);
    }

    /** The name within the organization, valid and immutable. */
    public String name() {
        return name;
    }

    /** The name of its organization. */
    public String namespaceName() {
        return namespaceName;
    }

    /** Organization and name, {@code group/test}, as the registry protocol names it. */
    public String fullName() {
        return namespaceName + "/" + name;
    }

    /** How many tags it has. */
    public long tagCount() {
        return tagCount;
    }

    long namespaceId() {
        return namespaceId;
    }

    /** The account it belongs to. */
    public String domainId() {
        return domainId;
    }

    /** The name of the account it belongs to. */
    public String domainName() {
        return domainName;
    }

    String category() {
        return category;
    }

    /** The registry that its name is unique in. */
    public long registryId() {
        return registryId;
    }

    /** The account it belongs to, in its registry. */
    public Holder holder() {
        return new Holder(domainId, registryId);
    }

    RepositoryView view(String path) {
        return new RepositoryView(
                id(),
                namespaceId,
                name,
                category,
                description,
                creatorId,
                creatorName,
                size,
                isPublic,
                tagCount,
                downloadCount,
                "",
                path,
                path,
                createdAt,
                updatedAt,
                domainId,
                0);
    }
}
