package io.swremu.edition.shared.retention;

import java.time.Instant;
import java.time.Period;
import java.time.ZoneOffset;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** What policies have deleted. */
interface RetentionLog extends Repository<LogEntry, Long> {
    /** How far back the service's user guide says that entries are shown. */
    Period SHOWN = Period.ofMonths(3);

    /** The instant from which on entries are shown. */
    static Instant shownSince(Instant now) {
        return now.atOffset(ZoneOffset.UTC).minus(SHOWN).toInstant();
    }

    LogEntry save(LogEntry entry);

    /** Entries of a repository from an instant on. */
    Page<LogEntry> findByRepositoryIdAndCreatedAtGreaterThanEqual(long repositoryId, Instant since, Pageable page);

    /**
     * Forgets entries from before an instant, in a transaction of its own unless there is one.
     *
     * @param max how many at most, so that no transaction is long
     * @return how many were forgotten
     */
    @Modifying
    @Transactional
    @Query("delete from LogEntry e where e.id in"
            + " (select o.id from LogEntry o where o.createdAt < :instant order by o.createdAt limit :max)")
    int deleteBefore(Instant instant, int max);
}
