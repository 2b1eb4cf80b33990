package io.swremu.edition.shared.repository;

import io.swremu.content.tag.TagLists;
import io.swremu.edition.shared.namespace.NamespaceService;
import io.swremu.edition.shared.quota.QuotaService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.list.MarkerPage;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.list.Sorting;
import io.swremu.platform.web.PublicAddress;
import jakarta.persistence.EntityManager;
import java.util.List;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of the account's repositories in which the caller has a level. */
@Service
@Transactional(readOnly = true)
class RepositoryLists {
    private final EntityManager entities;
    private final TagLists tags;
    private final NamespaceService namespaces;
    private final QuotaService quota;

    RepositoryLists(EntityManager entities, TagLists tags, NamespaceService namespaces, QuotaService quota) {
        this.entities = entities;
        this.tags = tags;
        this.namespaces = namespaces;
        this.quota = quota;
    }

    /** One page from an offset. */
    Page<RepositoryItem> list(
            RepositorySearch search,
            Sorting<RepositoryColumn> sorting,
            OffsetPage page,
            Caller caller,
            PublicAddress address) {
        String orderBy = RepositoryColumn.orderBy(sorting, search);
        var query = query(search, caller);
        List<RepositoryRow> rows;
        long total;
        if (hasCounter(search, caller)) {
            var counted = query.page(entities, counter(search), orderBy, page.offset(), page.limit());
            rows = counted.stream().map(RepositoryQuery.Counted::row).toList();
            total = counted.isEmpty()
                    ? beforeEmptyPage(search, page, caller)
                    : counted.get(0).total();
        } else {
            total = query.count(entities);
            rows = total <= page.offset() // looking for what is not there takes longest
                    ? List.of()
                    : query.page(entities, orderBy, page.offset(), page.limit());
        }
        return new PageImpl<>(items(rows, total, address), page.sorted(Sort.unsorted()), total);
    }

    /** Lists without a search are not counted but read from counters: they cost the same however long they are. */
    private static boolean hasCounter(RepositorySearch search, Caller caller) {
        return caller.administrator() && search.isOnlyByNamespace();
    }

    private static String counter(RepositorySearch search) {
        return search.namespace().isPresent()
                ? "(select n.repositories from Namespace n where n.registryId = :registryId and n.name = :namespace"
                        + " and n.domainId = :domainId)"
                : "(select u.repositories from QuotaUsage u where u.holder.domainId = :domainId"
                        + " and u.holder.registryId = :registryId)";
    }

    /** The total of a page without rows, which could not tell it: it lies after the last row, or there is none. */
    private long beforeEmptyPage(RepositorySearch search, OffsetPage page, Caller caller) {
        if (page.offset() == 0) {
            return 0;
        }
        return search.namespace()
                .map(name -> namespaces.countRepositories(name, caller))
                .orElseGet(() -> quota.repositories(caller.holder()));
    }

    /** How many repositories match, counted. */
    long count(RepositorySearch search, Caller caller) {
        return query(search, caller).count(entities);
    }

    /** One page in the order of the ids. The row after it tells whether more follow. */
    RepositoryPage list(RepositorySearch search, MarkerPage page, Caller caller) {
        var rows = rowsFrom(page.firstId(), search, page.limit() + 1, caller);
        boolean more = rows.size() > page.limit();
        var items =
                rows.stream().limit(page.limit()).map(RepositoryPage.Item::of).toList();
        return new RepositoryPage(items, more ? rows.get(page.limit()).id() : null);
    }

    /** Rows in the order of the ids, beginning with an id. */
    List<RepositoryRow> rowsFrom(long firstId, RepositorySearch search, int limit, Caller caller) {
        // What is the same in all rows stands first, as it does in an index.
        String byId = String.join(", ", search.exactAttributes()) + ", r.id";
        return query(search, caller).and("r.id >= :firstId", "firstId", firstId).page(entities, byId, 0, limit);
    }

    /**
     * Rows as ListReposDetails shows them.
     *
     * @param total how many repositories match on all pages
     */
    List<RepositoryItem> items(List<RepositoryRow> rows, long total, PublicAddress address) {
        var tagged = rows.stream().filter(row -> row.tagCount() > 0).map(RepositoryRow::id);
        var names = tags.namesOf(tagged.toList());
        return rows.stream()
                .map(row -> RepositoryItem.of(row, names.getOrDefault(row.id(), List.of()), false, total, address))
                .toList();
    }

    /** Names with their organizations, {@code group/test}, in their order, after another one. */
    List<String> names(Caller caller, String last, int limit) {
        int slash = last.indexOf('/');
        String namespace = slash < 0 ? last : last.substring(0, slash);
        var conditions = RepositoryQuery.ofAccount(caller)
                .and(
                        "(r.namespaceName > :lastNamespace or r.namespaceName = :lastNamespace and r.name > :lastName)",
                        "lastNamespace",
                        namespace)
                .with("lastName", slash < 0 ? "" : last.substring(slash + 1));
        return conditions
                .bind(entities.createQuery(
                        "select concat(r.namespaceName, '/', r.name) from ImageRepository r where " + conditions
                                + " order by r.namespaceName, r.name",
                        String.class))
                .setMaxResults(limit)
                .getResultList();
    }

    private static RepositoryQuery query(RepositorySearch search, Caller caller) {
        return search.restrict(RepositoryQuery.ofAccount(caller));
    }
}
