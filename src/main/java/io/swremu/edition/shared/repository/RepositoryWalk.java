package io.swremu.edition.shared.repository;

import io.swremu.content.tag.TagLists;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.list.ListParameters;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * The list of repositories for clients that know no pages. However long it is, no more than a page of it is in memory,
 * and no transaction is open while the client takes it in.
 */
@Service
public class RepositoryWalk {
    private static final int PAGE_ROWS = 500;

    private final RepositoryLists lists;
    private final TagLists tags;
    private final TransactionTemplate transaction;

    RepositoryWalk(RepositoryLists lists, TagLists tags, PlatformTransactionManager transactions) {
        this.lists = lists;
        this.tags = tags;
        this.transaction = new TransactionTemplate(transactions);
        this.transaction.setReadOnly(true);
    }

    /**
     * Hands over all repositories of the account that the caller may see and that match, in the order of their ids.
     *
     * @param parameters the search of ListReposDetails; paging and sorting do not count
     * @param address where the client reaches the server
     * @throws io.swremu.platform.error.SwrException like ListReposDetails, before the first repository
     */
    public void forEach(
            ListParameters parameters, Caller caller, PublicAddress address, Consumer<RepositoryItem> taker) {
        var search = RepositorySearch.of(parameters, caller);
        long total = transaction.execute(status -> lists.count(search));
        long nextId = 0;
        List<RepositoryRow> rows;
        do {
            long firstId = nextId;
            var page = transaction.execute(status -> page(search, firstId, total));
            rows = page.rows();
            for (RepositoryRow row : rows) {
                taker.accept(RepositoryItem.of(row, page.tagsOf(row), total, address));
                nextId = row.id() + 1;
            }
        } while (rows.size() == PAGE_ROWS);
    }

    private RepositoryService.Page page(RepositorySearch search, long firstId, long total) {
        var rows = lists.pageFrom(search, firstId, PAGE_ROWS);
        return new RepositoryService.Page(
                rows, tags.namesOf(rows.stream().map(RepositoryRow::id).toList()), total);
    }
}
