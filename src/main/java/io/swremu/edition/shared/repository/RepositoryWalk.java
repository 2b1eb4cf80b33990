package io.swremu.edition.shared.repository;

import io.swremu.identity.directory.Caller;
import io.swremu.platform.web.PublicAddress;
import java.util.List;
import java.util.function.Consumer;
import org.springframework.stereotype.Service;

/**
 * The list of repositories for clients that know no pages. However long it is, no more than a part of it is in memory, and no
 * transaction is open while the client takes it in.
 */
@Service
public class RepositoryWalk {
    private static final int ROWS_AT_ONCE = 500;
    /** A list has the names of all tags; those of one repository are in memory together, however many they are. */
    private static final long TAGS_AT_ONCE = 10_000;

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
            rows = lists.rowsFrom(nextId, search, ROWS_AT_ONCE, caller);
            for (int from = 0, to; from < rows.size(); from = to) {
                to = endOfPart(rows, from);
                lists.items(rows.subList(from, to), total, address).forEach(taker);
            }
            nextId = rows.isEmpty() ? nextId : rows.get(rows.size() - 1).id() + 1;
        } while (rows.size() == ROWS_AT_ONCE);
    }

    /** The end of the next rows that have few enough tags; one row at least. */
    private static int endOfPart(List<RepositoryRow> rows, int from) {
        int end = from + 1;
        long tags = rows.get(from).tagCount();
        while (end < rows.size() && tags + rows.get(end).tagCount() <= TAGS_AT_ONCE) {
            tags += rows.get(end).tagCount();
            end++;
        }
        return end;
    }
}
