package io.swremu.edition.shared.sync;

import io.swremu.platform.list.OffsetPage;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The stored jobs. */
@Component
class SyncJobs {
    private final EntityManager entities;

    SyncJobs(EntityManager entities) {
        this.entities = entities;
    }

    SyncJob add(SyncJob job) {
        entities.persist(job);
        entities.flush();
        return job;
    }

    Optional<SyncJob> find(int id) {
        return Optional.ofNullable(entities.find(SyncJob.class, id));
    }

    /** Moves a job on, unless it is over. @return whether it was not */
    boolean advance(int id, SyncStatus status, Instant now) {
        return entities.createQuery("""
                update SyncJob j set j.status = :status, j.updatedAt = :now
                where j.id = :id and j.status in (io.swremu.edition.shared.sync.SyncStatus.WAITING, io.swremu.edition.shared.sync.SyncStatus.RUNNING)""")
                        .setParameter("status", status)
                        .setParameter("now", now)
                        .setParameter("id", id)
                        .executeUpdate()
                > 0;
    }

    /** One page in the order of creation. */
    List<Row> page(long repositoryId, boolean oldestFirst, OffsetPage page) {
        String direction = oldestFirst ? "" : " desc";
        return entities.createQuery("""
                select new io.swremu.edition.shared.sync.SyncJobs$Row(j.id, j.tag, j.remoteRegion, j.remoteNamespace, j.overrideTags,
                  j.status, j.operatorId, j.operatorName, j.createdAt, j.updatedAt)
                from SyncJob j where j.repositoryId = :repositoryId
                order by j.createdAt""" + direction + ", j.id" + direction, Row.class)
                .setParameter("repositoryId", repositoryId)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
    }

    long count(long repositoryId) {
        return entities.createQuery("select count(j) from SyncJob j where j.repositoryId = :repositoryId", Long.class)
                .setParameter("repositoryId", repositoryId)
                .getSingleResult();
    }

    /** A job, as the database has it. */
    record Row(
            int id,
            String tag,
            String remoteRegion,
            String remoteNamespace,
            boolean overridesTags,
            SyncStatus status,
            String operatorId,
            String operatorName,
            Instant createdAt,
            Instant updatedAt) {}
}
