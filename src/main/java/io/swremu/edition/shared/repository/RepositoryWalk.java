package io.swremu.edition.shared.repository;

import io.swremu.identity.directory.Caller;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * The list of repositories for clients that know no pages. However long it is, no more than a page of it is in memory,
 * and no transaction is open while the client takes it in.
 */
@Service
public class RepositoryWalk {
    private static final int PAGE_ROWS = 500;

    private final RepositoryLists lists;

    RepositoryWalk(RepositoryLists lists) {
        this.lists = lists;
    }

    /**
     * Hands over all repositories of the account that the caller may see and that match, in the order of their ids.
     *
     * @param address where the client reaches the server
     */
    public void forEach(RepositorySearch search, Caller caller, PublicAddress address, Consumer<RepositoryItem> taker) {
        long total = lists.count(search, caller);
        long nextId = 0;
        List<RepositoryRow> rows;
        do {
            rows = lists.rowsFrom(nextId, search, PAGE_ROWS, caller);
            lists.items(rows, total, address).forEach(taker);
            nextId = rows.isEmpty() ? nextId : rows.get(rows.size() - 1).id() + 1;
        } while (rows.size() == PAGE_ROWS);
    }
}
