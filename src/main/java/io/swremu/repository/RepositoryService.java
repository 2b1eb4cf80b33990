package io.swremu.repository;

import io.swremu.iam.Caller;
import io.swremu.namespace.Namespace;
import io.swremu.namespace.NamespaceName;
import io.swremu.namespace.NamespaceService;
import io.swremu.quota.QuotaService;
import io.swremu.web.ErrorCode;
import io.swremu.web.ListParameters;
import io.swremu.web.MarkerPage;
import io.swremu.web.OffsetPage;
import io.swremu.web.RequestFields;
import java.time.InstantSource;
import java.util.List;
import org.springframework.dao.DataIntegrityViolationException;
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
    private final InstantSource clock;

    RepositoryService(
            ImageRepositories repositories,
            RepositoryLists lists,
            NamespaceService namespaces,
            QuotaService quota,
            InstantSource clock) {
        this.repositories = repositories;
        this.lists = lists;
        this.namespaces = namespaces;
        this.quota = quota;
        this.clock = clock;
    }

    /**
     * Creates an empty repository from the fields {@code repository}, {@code is_public}, {@code category} and
     * {@code description}. They are looked at after the organization, as the service does.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND}, what the fields' types throw,
     *     {@link ErrorCode#REPOSITORY_QUOTA_EXCEEDED}, or {@link ErrorCode#REPOSITORY_EXISTS} if the name is taken
     */
    @Transactional
    void create(NamespaceName namespaceName, RequestFields fields, Caller caller) {
        Namespace namespace = namespaces.find(namespaceName, caller);
        var name = fields.text("repository")
                .filter(text -> !text.isEmpty())
                .map(RepositoryName::new)
                .orElseThrow(() -> ErrorCode.PARAMETER_MISSING.toException("repository"));
        var settings = RepositorySettings.of(fields);
        quota.takeRepository(namespace.domainId(), namespace.region());
        namespaces.repositoryCreated(namespace);
        try {
            repositories.saveAndFlush(new ImageRepository(namespace, name, settings, caller, clock.instant()));
        } catch (DataIntegrityViolationException taken) { // the constraint decides: of two creators one wins
            throw ErrorCode.REPOSITORY_EXISTS.toException(name.value());
        }
    }

    /**
     * The repository of that name.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#NAMESPACE_NOT_FOUND} or
     *     {@link ErrorCode#REPOSITORY_NOT_FOUND}
     */
    ImageRepository find(NamespaceName namespaceName, RepositoryName name, Caller caller) {
        return find(namespaces.find(namespaceName, caller), name);
    }

    private ImageRepository find(Namespace namespace, RepositoryName name) {
        return repositories
                .findByNamespaceIdAndName(namespace.id(), name.value())
                .orElseThrow(() -> notFound(namespace, name));
    }

    private static RuntimeException notFound(Namespace namespace, RepositoryName name) {
        return ErrorCode.REPOSITORY_NOT_FOUND.toException(namespace.name() + "/" + name.value());
    }

    /** Changes what the fields name and moves the time of the last update; throws like {@link #find}. */
    @Transactional
    void update(NamespaceName namespaceName, RepositoryName name, RequestFields fields, Caller caller) {
        find(namespaceName, name, caller).change(RepositorySettings.of(fields), clock.instant());
    }

    /** Deletes the repository with all it holds; throws like {@link #find}. */
    @Transactional
    void delete(NamespaceName namespaceName, RepositoryName name, Caller caller) {
        Namespace namespace = namespaces.find(namespaceName, caller);
        find(namespace, name);
        quota.returnRepository(namespace.domainId(), namespace.region());
        namespaces.repositoryDeleted(namespace.id());
        if (repositories.delete(namespace.id(), name.value()) == 0) { // somebody else was quicker
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
        return new Page(rows, total);
    }

    /** Lists without a search are not counted but read from counters: they cost the same however long they are. */
    private long total(RepositorySearch search, Caller caller) {
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

    /** A page of a list. @param total how many repositories match on all pages */
    record Page(List<RepositoryRow> rows, long total) {}
}
