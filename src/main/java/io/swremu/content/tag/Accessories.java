package io.swremu.content.tag;

import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What is attached to an image: the signature that its tag's name attaches, {@code sha256-<hex>.sig}, and the manifests that
 * name it as their {@code subject}, as OCI 1.1 has it. The tag comes first, then the manifests in the order of their ids.
 */
@Component
public class Accessories {
    private static final String REFERRERS =
            " from Manifest m where m.repositoryId = :repositoryId and m.subjectDigest = :subject and m.digest <> :listed";

    private final Tags tags;
    private final EntityManager entities;

    Accessories(Tags tags, EntityManager entities) {
        this.tags = tags;
        this.entities = entities;
    }

    /** Some of the rows. @param total how many there are on all pages */
    public record Rows(List<Row> rows, long total) {}

    /**
     * A row of the list.
     *
     * @param id of the tag or, of a manifest attached by its subject, of the manifest
     * @param tag the name of the tag; of a manifest the first of its tags, or null
     * @param digest of the accessory
     * @param artifactType what a manifest attached by its subject is
     * @param size bytes of its blobs
     */
    public record Row(
            long id,
            @Nullable String tag,
            String digest,
            @Nullable String artifactType,
            long size,
            Instant createdAt,
            Instant updatedAt) {

        private static Row of(TagRow signature) {
            return new Row(
                    signature.id(),
                    signature.name(),
                    signature.digest(),
                    SignatureTag.ARTIFACT_TYPE,
                    signature.size(),
                    signature.createdAt(),
                    signature.updatedAt());
        }
    }

    /**
     * A page of what is attached to a digest.
     *
     * @param offset rows before the page, 0 or more
     * @param limit rows of the page, 1 or more
     */
    public Rows page(long repositoryId, String subject, int offset, int limit) {
        Optional<TagRow> signature = tags.findRow(repositoryId, SignatureTag.of(subject));
        // A signature may be attached in both ways: then it is one accessory, and its tag tells of it.
        String listed = signature.map(TagRow::digest).orElse("");
        long attached = bound(
                        entities.createQuery("select count(m)" + REFERRERS, Long.class), repositoryId, subject, listed)
                .getSingleResult();
        int tagged = signature.isPresent() ? 1 : 0;
        var rows = new ArrayList<Row>();
        if (offset < tagged) {
            signature.map(Row::of).ifPresent(rows::add);
        }
        if (rows.size() < limit) {
            rows.addAll(referrers(repositoryId, subject, listed)
                    .setFirstResult(Math.max(0, offset - tagged))
                    .setMaxResults(limit - rows.size())
                    .getResultList());
        }
        return new Rows(rows, tagged + attached);
    }

    private TypedQuery<Row> referrers(long repositoryId, String subject, String listed) {
        String select = "select new io.swremu.content.tag.Accessories$Row(m.id,"
                + " (select min(t.name) from Tag t where t.manifestId = m.id), m.digest, m.artifactType, m.size,"
                + " m.createdAt, m.createdAt)";
        return bound(
                entities.createQuery(select + REFERRERS + " order by m.id", Row.class), repositoryId, subject, listed);
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, long repositoryId, String subject, String listed) {
        return query.setParameter("repositoryId", repositoryId)
                .setParameter("subject", subject)
                .setParameter("listed", listed);
    }
}
