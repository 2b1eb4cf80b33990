package io.swremu.companion.journal;

import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.JournalEntry;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.api.JournalOperations;
import io.swremu.companion.api.JournalTimeoutException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import org.springframework.stereotype.Service;

/** The newest requests, in memory: as many as the options say, and as there is room for. */
@Service
class Journal implements JournalOperations {
    private static final Duration MAX_WAIT = Duration.ofMinutes(1);
    private static final int MAX_COUNT = 1000;
    private static final int PART_OF_HEAP = 16;

    private final int size;
    private final long room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition added = lock.newCondition();
    private final ArrayDeque<Numbered> entries = new ArrayDeque<>();
    private final EntryView view = new EntryView();
    private long last;
    private long weight;

    Journal(JournalProperties options) {
        this.size = options.size();
        this.room = Runtime.getRuntime().maxMemory() / PART_OF_HEAP;
    }

    /** Whether there is a journal. */
    boolean keepsAny() {
        return size > 0;
    }

    /** Adds a request that has ended, and forgets the oldest if there is no room. */
    void add(Recorded recorded) {
        lock.lock();
        try {
            last++;
            entries.addLast(new Numbered(last, recorded));
            weight += recorded.weight();
            while (entries.size() > size || weight > room && entries.size() > 1) {
                weight -= entries.removeFirst().recorded().weight();
            }
            added.signalAll();
        } finally {
            lock.unlock();
        }
    }

    @Override
    public List<JournalEntry> journal(JournalFilter filter) {
        var search = new JournalSearch(filter);
        List<Numbered> found;
        lock.lock();
        try {
            found = find(search, search.limit());
        } finally {
            lock.unlock();
        }
        return show(found);
    }

    @Override
    public List<JournalEntry> awaitJournal(JournalFilter filter, int count, Duration timeout) {
        var search = new JournalSearch(filter);
        if (timeout.isNegative() || timeout.compareTo(MAX_WAIT) > 0) {
            throw new InvalidInputException("timeout_ms must be 0 to " + MAX_WAIT.toMillis());
        }
        int most = Math.min(MAX_COUNT, size);
        if (count < 1 || count > most) {
            throw new InvalidInputException("count must be 1 to " + most);
        }
        List<Numbered> found;
        lock.lock();
        try {
            found = await(search, count, timeout.toNanos());
        } finally {
            lock.unlock();
        }
        return show(found);
    }

    private List<Numbered> await(JournalSearch search, int count, long nanos) {
        long left = nanos;
        int most = Math.max(count, search.limit());
        List<Numbered> found = find(search, most);
        try {
            while (found.size() < count) {
                if (left <= 0) {
                    throw new JournalTimeoutException(found.size() + " of " + count + " requests have come");
                }
                left = added.awaitNanos(left);
                found = find(search, most);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new JournalTimeoutException("the server is being stopped");
        }
        return found;
    }

    /** The newest that match, the oldest of them first. */
    private List<Numbered> find(JournalSearch search, int limit) {
        var found = new ArrayList<Numbered>();
        Iterator<Numbered> newest = entries.descendingIterator();
        while (newest.hasNext() && found.size() < limit) {
            Numbered entry = newest.next();
            if (search.matches(entry.number(), entry.recorded())) {
                found.add(entry);
            }
        }
        Collections.reverse(found);
        return found;
    }

    private List<JournalEntry> show(List<Numbered> found) {
        return found.stream()
                .map(entry -> view.of(entry.number(), entry.recorded()))
                .toList();
    }

    @Override
    public void clearJournal() {
        lock.lock();
        try {
            entries.clear();
            weight = 0;
        } finally {
            lock.unlock();
        }
    }

    private record Numbered(long number, Recorded recorded) {}
}
