package io.swremu.edition.shared.sync;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Pageable;
import org.springframework.data.jpa.repository.Modifying;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;
import org.springframework.transaction.annotation.Transactional;

/** The stored jobs. */
interface SyncJobs extends Repository<SyncJob, Long> {

    SyncJob saveAndFlush(SyncJob job);

    Optional<SyncJob> findById(long id);

    /** Ids of jobs that have not ended, in ascending order, beginning after {@code after}. */
    @Query("select j.id from SyncJob j where j.status in (WAITING, RUNNING) and j.id > :after order by j.id")
    List<Long> findIdsNotEnded(long after, Limit limit);

    Page<SyncJob> findByRepositoryId(long repositoryId, Pageable page);

    /**
     * Moves a job on, unless it has ended.
     *
     * @return 1 = moved on, 0 = it has ended, or is gone with its repository
     */
    @Modifying
    @Query("update SyncJob j set j.status = :status, j.updatedAt = :now"
            + " where j.id = :id and j.status in (WAITING, RUNNING)")
    int advance(long id, SyncStatus status, Instant now);

    /**
     * Forgets jobs that have ended before an instant, in a transaction of its own unless there is one.
     *
     * @param max how many at most, so that no transaction is long
     * @return how many were forgotten
     */
    @Modifying
    @Transactional
    @Query("delete from SyncJob j where j.id in (select o.id from SyncJob o"
            + " where o.updatedAt < :instant and o.status not in (WAITING, RUNNING) order by o.updatedAt limit :max)")
    int deleteEndedBefore(Instant instant, int max);
}
