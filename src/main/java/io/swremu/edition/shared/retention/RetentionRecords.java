package io.swremu.edition.shared.retention;

import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.util.List;
import org.springframework.stereotype.Component;

/** What policies have deleted. */
@Component
class RetentionRecords {
    private final EntityManager entities;

    RetentionRecords(EntityManager entities) {
        this.entities = entities;
    }

    void add(RetentionRecord entry) {
        entities.persist(entry);
    }

    /** One page, the newest first. */
    List<Row> page(long repositoryId, Instant since, int offset, int limit) {
        return entities.createQuery("""
                select new io.swremu.edition.shared.retention.RetentionRecords$Row(l.id, l.createdAt, l.retentionId, l.ruleText, l.tag)
                from RetentionRecord l where l.repositoryId = :repositoryId and l.createdAt >= :since
                order by l.createdAt desc, l.id desc""", Row.class)
                .setParameter("repositoryId", repositoryId)
                .setParameter("since", since)
                .setFirstResult(offset)
                .setMaxResults(limit)
                .getResultList();
    }

    long count(long repositoryId, Instant since) {
        return entities.createQuery(
                        "select count(l) from RetentionRecord l where l.repositoryId = :repositoryId and l.createdAt >= :since",
                        Long.class)
                .setParameter("repositoryId", repositoryId)
                .setParameter("since", since)
                .getSingleResult();
    }

    /** A record, as the database has it. */
    record Row(int id, Instant createdAt, int retentionId, String ruleText, String tag) {}
}
