package io.swremu.edition.shared.repository;

import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentService;
import io.swremu.content.tag.TagLists;
import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.Namespace;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Holder;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.MarkerPage;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.RequestFields;
import jakarta.persistence.EntityManager;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The rules of image repositories. */
@Service
@Transactional(readOnly = true)
public class RepositoryService {
    private final ImageRepositories repositories;
    private final RepositoryLists lists;
    private final NamespaceService namespaces;
    private final QuotaService quota;
    private final AccessService access;
    private final TagLists tags;
    private final ContentService contents;
    private final EntityManager entities;
    private final InstantSource clock;

    RepositoryService(
            ImageRepositories repositories,
            RepositoryLists lists,
            NamespaceService namespaces,
            QuotaService quota,
            AccessService access,
            TagLists tags,
            ContentService contents,
            EntityManager entities,
            InstantSource clock) {
        this.repositories = repositories;
        this.lists = lists;
        this.namespaces = namespaces;
        this.quota = quota;
        this.access = access;
        this.tags = tags;
        this.contents = contents;
        this.entities = entities;
        this.clock = clock;
    }

    /**
     * Creates an empty repository from the fields {@code repository}, {@code is_public}, {@code category} and
     * {@code description}. They are looked at after the organization, as the service does.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, what the fields' types throw,
     *     {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED}, or {@link ErrorCode#IMAGE_EXISTS} if the name is taken
     */
    @Transactional
    void create(NamespaceName namespaceName, RequestFields fields, Caller caller) {
        Namespace namespace = namespaces.require(namespaceName, Level.EDIT, caller);
        var name = fields.text("repository")
                .filter(text -> !text.isEmpty())
                .map(RepositoryName::new)
                .orElseThrow(() -> ErrorCode.PARAMETER_MISSING.toException("repository"));
        store(namespace, name, RepositorySettings.of(fields), caller);
    }

    /**
     * Creates the repository that a first push goes to: private, of category {@code other}.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, {@link ErrorCode#NAMESPACE_FORBIDDEN},
     *     {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED}
     * @throws ContentException if another push was quicker
     * @return its id
     */
    @Transactional
    public long createForPush(NamespaceName namespaceName, RepositoryName name, Caller caller) {
        Namespace namespace = namespaces.require(namespaceName, Level.EDIT, caller);
        return store(namespace, name, RepositorySettings.OF_FIRST_PUSH, caller).id();
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
        if (find(caller.registry().id(), namespaceName.value(), name).isPresent()) {
            return require(namespaceName, name, Level.EDIT, ErrorCode.RESOURCE_FORBIDDEN, caller)
                    .id();
        }
        Namespace namespace = namespaces.require(namespaceName, Level.EDIT, caller);
        return store(namespace, name, RepositorySettings.ofCopy(source), caller).id();
    }

    private ImageRepository store(
            Namespace namespace, RepositoryName name, RepositorySettings settings, Caller caller) {
        if (find(namespace.holder().registryId(), namespace.name(), name).isPresent()) {
            // A taken name is reported before a full quota. The unique constraint decides races.
            throw new ContentException(ContentException.Reason.NAME_TAKEN, name.value());
        }
        quota.takeRepository(namespace.holder());
        namespaces.repositoryCreated(namespace);
        long id = contents.create(
                namespace.holder().registryId(), namespace.name() + "/" + name.value(), namespace.domainId());
        var repository = new ImageRepository(id, namespace, name, settings, caller, clock.instant());
        entities.persist(repository);
        return repository;
    }

    /**
     * The repository of that name, for a caller who needs a level on it. A repository of another account is as good as
     * missing, with its organization, unless it is public or shared.
     *
     * @param refusal the code for a caller whose level is too low
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, the given code, or
     *     {@link ErrorCode#REPOSITORY_NOT_FOUND}
     */
    public ImageRepository require(
            NamespaceName namespaceName, RepositoryName name, Level needed, ErrorCode refusal, Caller caller) {
        var repository = find(caller.registry().id(), namespaceName.value(), name);
        Level level = repository
                .map(found -> access.onRepository(found.target(), caller))
                .orElse(Level.NONE);
        if (repository.isPresent() && level.includes(needed)) {
            return repository.get();
        }
        if (level == Level.NONE) { // what is there to refuse depends on the organization
            namespaces.require(namespaceName, Level.NONE, caller);
        }
        if (repository.isPresent() || !levelInNamespace(namespaceName, caller).includes(needed)) {
            throw refusal.toException(namespaceName.value() + "/" + name.value());
        }
        throw notFound(namespaceName, name);
    }

    /**
     * The repository, for what hangs on it: rules, shares and the like, whose code for a low level is always the same.
     *
     * @throws io.swremu.platform.error.SwrException like {@link #require(NamespaceName, RepositoryName, Level, ErrorCode, Caller)},
     *     with {@link ErrorCode#RESOURCE_FORBIDDEN}
     */
    public ImageRepository require(Place place, Level needed) {
        return require(place.namespace(), place.repository(), needed, ErrorCode.RESOURCE_FORBIDDEN, place.caller());
    }

    /** The caller's level on a repository. */
    public Level levelOn(ImageRepository repository, Caller caller) {
        return access.onRepository(repository.target(), caller);
    }

    /** The repositories with these ids. */
    public List<ImageRepository> findAll(Collection<Long> ids) {
        return ids.isEmpty() ? List.of() : repositories.findByIdIn(ids);
    }

    /** A repository by its id; empty if it has been deleted. */
    public Optional<ImageRepository> find(long id) {
        return repositories.findById(id);
    }

    Optional<ImageRepository> find(long registryId, String namespace, RepositoryName name) {
        return repositories.findByRegistryIdAndNamespaceNameAndName(registryId, namespace, name.value());
    }

    private Level levelInNamespace(NamespaceName name, Caller caller) {
        return namespaces.levelOn(namespaces.require(name, Level.NONE, caller), caller);
    }

    private static RuntimeException notFound(NamespaceName namespace, RepositoryName name) {
        return ErrorCode.REPOSITORY_NOT_FOUND.toException(namespace.value() + "/" + name.value());
    }

    /** The repository, for whoever may read it; throws like {@link #require}. */
    ImageRepository show(NamespaceName namespace, RepositoryName name, Caller caller) {
        return require(namespace, name, Level.GUEST, ErrorCode.REPOSITORY_FORBIDDEN, caller);
    }

    /** Changes what the fields name and moves the time of the last update; throws like {@link #require}. */
    @Transactional
    void update(NamespaceName namespace, RepositoryName name, RequestFields fields, Caller caller) {
        var repository = require(namespace, name, Level.EDIT, ErrorCode.REPOSITORY_FORBIDDEN, caller);
        var settings = RepositorySettings.of(fields);
        int changed = repositories.change(
                repository.id(),
                settings.isPublic(),
                settings.category().map(Category::value).orElse(null),
                settings.description().map(Description::value).orElse(null),
                clock.instant());
        if (changed == 0) { // deleted meanwhile
            throw notFound(namespace, name);
        }
    }

    /** Deletes the repository with all it holds; throws like {@link #require}. */
    @Transactional
    void delete(NamespaceName namespace, RepositoryName name, Caller caller) {
        var repository = require(namespace, name, Level.MANAGE, ErrorCode.REPOSITORY_FORBIDDEN, caller);
        quota.returnRepository(repository.holder());
        namespaces.repositoryDeleted(repository.namespaceId());
        if (!contents.delete(repository.id())) { // somebody else was quicker
            throw notFound(namespace, name);
        }
    }

    /** One page of the account's repositories and how many match in all. */
    Page list(ListParameters parameters, OffsetPage page, Caller caller) {
        var search = RepositorySearch.of(parameters, caller);
        String orderBy = SortColumn.orderBy(parameters, search);
        long total = total(search, caller);
        List<RepositoryRow> rows = total <= page.offset() // looking for what is not there takes longest
                ? List.of()
                : lists.page(search, orderBy, page.offset(), page.limit());
        return new Page(rows, tags.namesOf(rows.stream().map(RepositoryRow::id).toList()), total);
    }

    /** Lists without a search are not counted but read from counters: they cost the same however long they are. */
    private long total(RepositorySearch search, Caller caller) {
        if (!caller.administrator()) {
            return lists.count(search);
        }
        if (search.isUnrestricted()) {
            return quota.repositories(caller.holder());
        }
        if (search.onlyByNamespace()) {
            return namespaces.countRepositories(search.namespace().orElseThrow(), caller);
        }
        return lists.count(search);
    }

    /** One page of the account's repositories in the order of their ids; the row after it tells whether more follow. */
    RepositoryPage list(ListParameters parameters, MarkerPage page, Caller caller) {
        var search = RepositorySearch.of(parameters, caller);
        var rows = lists.pageFrom(search, page.firstId(), page.limit() + 1);
        boolean more = rows.size() > page.limit();
        var items =
                rows.stream().limit(page.limit()).map(RepositoryPage.Item::of).toList();
        return new RepositoryPage(items, more ? rows.get(page.limit()).id() : null);
    }

    /** Names, with their organizations, of the repositories in which the caller has a level, after another one. */
    public List<String> names(Caller caller, String last, int most) {
        return lists.names(RepositorySearch.all(caller), last, most);
    }

    /** How many tags all repositories of an account in a region have; read from their counters. */
    public long countTags(Holder holder) {
        return repositories.countTags(holder);
    }

    /** A page of a list. @param tags by repository id; @param total how many repositories match on all pages */
    record Page(List<RepositoryRow> rows, Map<Long, List<String>> tags, long total) {
        List<String> tagsOf(RepositoryRow row) {
            return tags.getOrDefault(row.id(), List.of());
        }
    }
}
