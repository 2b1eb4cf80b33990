package io.swremu.edition.shared.sharing;

import io.swremu.content.tag.TagLists;
import io.swremu.edition.shared.repository.RepositoryItem;
import io.swremu.edition.shared.repository.RepositoryRow;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.list.MarkerPage;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.PublicAddress;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The lists of shared repositories: the own ones, or those of other accounts. */
@Service
@Transactional(readOnly = true)
class SharedLists {
    private final EntityManager entities;
    private final StoredShares shares;
    private final TagLists tags;
    private final InstantSource clock;

    SharedLists(EntityManager entities, StoredShares shares, TagLists tags, InstantSource clock) {
        this.entities = entities;
        this.shares = shares;
        this.tags = tags;
        this.clock = clock;
    }

    /** A page of a list. @param total on all pages */
    record Page(List<RepositoryItem> items, long total) {}

    Page list(ListParameters parameters, OffsetPage page, Caller caller, PublicAddress address) {
        var search = SharedSearch.of(parameters, "center");
        Instant now = clock.instant();
        var query = search.query(caller, now);
        List<RepositoryRow> rows = query.page(entities, SharedSearch.orderBy(parameters), page.offset(), page.limit());
        long total = query.count(entities);
        Set<Long> valid = valid(search, rows, caller, now);
        var names = tags.namesOf(ids(rows));
        var items = rows.stream()
                .map(row -> RepositoryItem.of(
                        row, names.getOrDefault(row.id(), List.of()), valid.contains(row.id()), total, address))
                .toList();
        return new Page(items, total);
    }

    SharedPage list(ListParameters parameters, MarkerPage page, Caller caller) {
        var search = SharedSearch.of(parameters, "shared_by");
        Instant now = clock.instant();
        List<RepositoryRow> rows = search.query(caller, now)
                .and("r.id >= :firstId", "firstId", page.firstId())
                .page(entities, "r.id", 0, page.limit() + 1);
        boolean more = rows.size() > page.limit();
        Set<Long> valid = valid(search, rows, caller, now);
        var items = rows.stream()
                .limit(page.limit())
                .map(row -> SharedPage.Item.of(row, valid.contains(row.id())))
                .toList();
        return new SharedPage(items, more ? rows.get(page.limit()).id() : null);
    }

    private Set<Long> valid(SharedSearch search, List<RepositoryRow> rows, Caller caller, Instant now) {
        return search.own() || rows.isEmpty()
                ? Set.of()
                : new HashSet<>(shares.findValid(ids(rows), caller.domainName(), now));
    }

    private static List<Long> ids(List<RepositoryRow> rows) {
        return rows.stream().map(RepositoryRow::id).toList();
    }
}
