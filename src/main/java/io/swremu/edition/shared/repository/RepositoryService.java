package io.swremu.edition.shared.repository;

import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentService;
import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.access.Requirement;
import io.swremu.edition.shared.namespace.GrantedNamespace;
import io.swremu.edition.shared.namespace.Namespace;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.web.RequestFields;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of image repositories: who may do what with one, and what changes them. */
@Service
@Transactional(readOnly = true)
public class RepositoryService {
    private final ImageRepositories repositories;
    private final StoredRepositories stored;
    private final NamespaceService namespaces;
    private final QuotaService quota;
    private final AccessService access;
    private final ContentService contents;
    private final EntityManager entities;
    private final InstantSource clock;

    RepositoryService(
            ImageRepositories repositories,
            StoredRepositories stored,
            NamespaceService namespaces,
            QuotaService quota,
            AccessService access,
            ContentService contents,
            EntityManager entities,
            InstantSource clock) {
        this.repositories = repositories;
        this.stored = stored;
        this.namespaces = namespaces;
        this.quota = quota;
        this.access = access;
        this.contents = contents;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Creates an empty repository from the fields {@code repository}, {@code is_public}, {@code category} and
     * {@code description}.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_MISSING}, what the fields' types throw, or
     *     {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED}
     * @throws ContentException if the name is taken
     */
    @Transactional
    void create(GrantedNamespace granted, RequestFields fields) {
        var name = fields.text("repository")
                .filter(text -> !text.isEmpty())
                .map(RepositoryName::new)
                .orElseThrow(() -> ErrorCode.PARAMETER_MISSING.toException("repository"));
        store(granted, name, RepositorySettings.of(fields));
    }

    /**
     * Creates the repository that a first push goes to: private, of category {@code other}.
     *
     * @return its id
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND},
     *     {@link ErrorCode#NAMESPACE_FORBIDDEN}, or {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED}
     * @throws ContentException if another push was quicker
     */
    @Transactional
    public long createForPush(NamespaceName namespaceName, RepositoryName name, Caller caller) {
        var granted = namespaces.require(namespaceName, Level.EDIT, caller);
        return store(granted, name, RepositorySettings.OF_FIRST_PUSH);
    }

    /**
     * The repository that an image from another region goes to. One that is missing is created: private, with the name and
     * the category of the one it comes from.
     *
     * @return its id
     * @throws io.swremu.platform.error.SwrException like {@link #createForPush}, or {@link ErrorCode#RESOURCE_FORBIDDEN}
     * @throws ContentException if somebody else created it meanwhile
     */
    @Transactional
    public long findOrCreateLike(ImageRepository source, NamespaceName namespaceName, Caller caller) {
        var name = new RepositoryName(source.name());
        if (exists(caller.registry().id(), namespaceName.value(), name)) {
            return require(namespaceName, name, Requirement.of(Level.EDIT), caller)
                    .id();
        }
        var granted = namespaces.require(namespaceName, Level.EDIT, caller);
        return store(granted, name, RepositorySettings.ofCopy(source));
    }

    /**
     * Creates an empty repository.
     *
     * @return its id
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED}
     * @throws ContentException if the name is taken
     */
    @Transactional
    public long create(GrantedNamespace granted, RepositoryName name, RepositorySettings settings) {
        return store(granted, name, settings);
    }

    private long store(GrantedNamespace granted, RepositoryName name, RepositorySettings settings) {
        Namespace namespace = granted.namespace();
        quota.takeRepository(namespace.holder()).ifPresent(refusal -> {
            // A taken name is reported before a full quota. Else the unique constraint finds it.
            throw exists(namespace.holder().registryId(), namespace.name(), name)
                    ? new ContentException(ContentException.Reason.NAME_TAKEN, name.value())
                    : refusal;
        });
        namespaces.repositoryCreated(namespace);
        long id = contents.create(
                namespace.holder().registryId(), namespace.name() + "/" + name.value(), namespace.domainId());
        entities.persist(new ImageRepository(id, namespace, name, settings, granted.caller(), clock.instant()));
        return id;
    }

    /**
     * The repository of that name, for a caller who needs a level on it. A repository of another account is as good as
     * missing, with its organization, unless it is public or shared.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, the requirement's code, or
     *     {@link ErrorCode#REPOSITORY_NOT_FOUND}
     */
    public GrantedRepository require(
            NamespaceName namespaceName, RepositoryName name, Requirement needed, Caller caller) {
        var named = find(namespaceName, name, caller);
        Level level = named.map(found -> levelOn(found, caller)).orElse(Level.NONE);
        if (named.isPresent() && meets(needed, named.get(), level, caller)) {
            return new GrantedRepository(named.get().repository(), level, caller);
        }
        if (level == Level.NONE) { // a missing organization is reported first
            var namespace = namespaces.require(namespaceName, Level.NONE, caller);
            if (named.isEmpty() && needed.isMetOnNamespace(namespace.level())) {
                throw notFound(namespaceName.value() + "/" + name.value());
            }
        }
        throw needed.refusal().toException(namespaceName.value() + "/" + name.value());
    }

    private boolean meets(Requirement needed, StoredRepository named, Level level, Caller caller) {
        return level.includes(needed.level())
                || level.includes(needed.orOnNamespace()) // else the one on the organization is lower, too
                        && needed.isMetOnNamespace(
                                access.onNamespace(named.repository().domainId(), named.entries(), caller));
    }

    /** The repository of that name in the caller's registry, whoever owns it. */
    Optional<StoredRepository> find(NamespaceName namespace, RepositoryName name, Caller caller) {
        return stored.find(namespace, name, caller);
    }

    /** The caller's level on a repository. */
    Level levelOn(StoredRepository named, Caller caller) {
        return access.onRepository(named.repository().target(), named.entries(), caller);
    }

    /** The repositories with these ids. */
    public List<ImageRepository> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : repositories.findByIdIn(ids);
    }

    /** A repository by its id; empty if it has been deleted. */
    public Optional<ImageRepository> find(long id) {
        return repositories.findById(id);
    }

    private boolean exists(long registryId, String namespace, RepositoryName name) {
        return repositories.existsByRegistryIdAndNamespaceNameAndName(registryId, namespace, name.value());
    }

    private static SwrException notFound(String fullName) {
        return ErrorCode.REPOSITORY_NOT_FOUND.toException(fullName);
    }

    /**
     * Changes what the fields name and moves the time of the last update.
     *
     * @throws io.swremu.platform.error.SwrException what the fields' types throw, or {@link ErrorCode#REPOSITORY_NOT_FOUND}
     *     if somebody has deleted it meanwhile
     */
    @Transactional
    void update(GrantedRepository granted, RequestFields fields) {
        var settings = RepositorySettings.of(fields);
        int changed = repositories.change(
                granted.id(),
                settings.isPublic(),
                settings.category().map(Category::value).orElse(null),
                settings.description().map(Description::value).orElse(null),
                clock.instant());
        if (changed == 0) {
            throw notFound(granted.repository().fullName());
        }
    }

    /**
     * Deletes the repository with all it holds.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_NOT_FOUND} if somebody else has deleted it
     *     meanwhile
     */
    @Transactional
    void delete(GrantedRepository granted) {
        ImageRepository repository = granted.repository();
        quota.returnRepository(repository.holder());
        namespaces.repositoryDeleted(repository.namespaceId());
        if (!contents.delete(repository.id())) {
            throw notFound(repository.fullName());
        }
    }

    /** How many tags all repositories of an account in a registry have, read from their counters. */
    public long countTags(Holder holder) {
        return repositories.countTags(holder.domainId(), holder.registryId());
    }
}
