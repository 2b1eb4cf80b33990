package io.swremu.edition.shared.repository;

import io.swremu.edition.shared.access.AccessService;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.namespace.Namespace;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.MarkerPage;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.RequestFields;
import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
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
    private final TagNames tagNames;
    private final InstantSource clock;

    RepositoryService(
            ImageRepositories repositories,
            RepositoryLists lists,
            NamespaceService namespaces,
            QuotaService quota,
            AccessService access,
            TagNames tagNames,
            InstantSource clock) {
        this.repositories = repositories;
        this.lists = lists;
        this.namespaces = namespaces;
        this.quota = quota;
        this.access = access;
        this.tagNames = tagNames;
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
     *     {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED}, or {@link ErrorCode#IMAGE_EXISTS} if another push was quicker
     * @return its id
     */
    @Transactional
    public long createForPush(NamespaceName namespaceName, RepositoryName name, Caller caller) {
        Namespace namespace = namespaces.require(namespaceName, Level.EDIT, caller);
        return store(namespace, name, RepositorySettings.OF_FIRST_PUSH, caller).id();
    }

    /** Whether {@link #createForPush} would find room, asked before anything is sent; throws like it. */
    public void requirePlaceForPush(NamespaceName namespaceName, Caller caller) {
        Namespace namespace = namespaces.require(namespaceName, Level.EDIT, caller);
        quota.requireRepositoryPlace(namespace.domainId(), namespace.region());
    }

    /**
     * Creates the repository that an image from another region goes to: private, with the name and the category of the
     * one it comes from.
     *
     * @throws io.swremu.platform.error.SwrException like {@link #createForPush}
     */
    @Transactional
    public void createLike(ImageRepository source, NamespaceName namespaceName, Caller caller) {
        Namespace namespace = namespaces.require(namespaceName, Level.EDIT, caller);
        store(namespace, new RepositoryName(source.name()), RepositorySettings.ofCopy(source), caller);
    }

    private ImageRepository store(
            Namespace namespace, RepositoryName name, RepositorySettings settings, Caller caller) {
        if (find(namespace.region(), namespace.name(), name).isPresent()) {
            throw ErrorCode.IMAGE_EXISTS.toException(name.value()); // goes before the quota; the rule is below
        }
        quota.takeRepository(namespace.domainId(), namespace.region());
        namespaces.repositoryCreated(namespace);
        try {
            return repositories.saveAndFlush(new ImageRepository(namespace, name, settings, caller, clock.instant()));
        } catch (DataIntegrityViolationException taken) { // the constraint decides: of two creators one wins
            throw ErrorCode.IMAGE_EXISTS.toException(name.value());
        }
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
        var repository = find(caller.region(), namespaceName.value(), name);
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

    /** The caller's level on a repository or, as long as it is missing, on the organization it would be created in. */
    public Level levelForPush(NamespaceName namespaceName, RepositoryName name, Caller caller) {
        var repository = find(caller.region(), namespaceName.value(), name);
        return repository
                .map(found -> access.onRepository(found.target(), caller))
                .or(() ->
                        namespaces.find(namespaceName, caller.region()).map(found -> namespaces.levelOn(found, caller)))
                .orElse(Level.NONE);
    }

    private Optional<ImageRepository> find(String region, String namespace, RepositoryName name) {
        return repositories.findByRegionAndNamespaceNameAndName(region, namespace, name.value());
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
        quota.returnRepository(repository.domainId(), repository.region());
        namespaces.repositoryDeleted(repository.namespaceId());
        if (repositories.delete(repository.id()) == 0) { // somebody else was quicker
            throw notFound(namespace, name);
        }
    }

    /**
     * Takes the lock under which everything in a repository changes, until the transaction ends, and moves the time of
     * its last update.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_NOT_FOUND} if it has been deleted meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void lock(long repositoryId) {
        if (repositories.touch(repositoryId, clock.instant()) == 0) {
            throw ErrorCode.REPOSITORY_NOT_FOUND.toException("");
        }
    }

    /**
     * Takes the same lock for something that hangs on a repository and does not count as an update of it.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#REPOSITORY_NOT_FOUND} if it has been deleted meanwhile
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void hold(long repositoryId) {
        if (repositories.hold(repositoryId) == 0) {
            throw ErrorCode.REPOSITORY_NOT_FOUND.toException("");
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
        return new Page(rows, tagNames.of(rows.stream().map(RepositoryRow::id).toList()), total);
    }

    /** Lists without a search are not counted but read from counters: they cost the same however long they are. */
    private long total(RepositorySearch search, Caller caller) {
        if (!caller.administrator()) {
            return lists.count(search);
        }
        if (search.isUnrestricted()) {
            return quota.repositories(caller.domainId(), caller.region());
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
    public long countTags(String domainId, String region) {
        return repositories.countTags(domainId, region);
    }

    /** A page of a list. @param tags by repository id; @param total how many repositories match on all pages */
    record Page(List<RepositoryRow> rows, Map<Long, List<String>> tags, long total) {
        List<String> tagsOf(RepositoryRow row) {
            return tags.getOrDefault(row.id(), List.of());
        }
    }
}
