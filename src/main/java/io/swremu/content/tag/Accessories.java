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
 * What is attached to an image: the signature whose tag is named after the image, {@code sha256-<hex>.sig}, and the
 * manifests that name the image as their {@code subject} (OCI 1.1). The signature comes first, then the manifests by
 * id.
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

    /**
     * A page of accessories.
     *
     * @param total how many there are on all pages
     */
    public record Rows(List<Row> rows, long total) {}

    /**
     * One accessory.
     *
     * @param id of the tag for a signature found by its tag, otherwise of the manifest
     * @param tag the tag of the signature; otherwise the first tag of the manifest, or null
     * @param digest of the accessory
     * @param artifactType what kind of artifact the accessory is
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
     * @param offset how many rows to skip, 0 or more
     * @param limit how many rows to return at most, 1 or more
     */
    public Rows page(long repositoryId, String subject, int offset, int limit) {
        Optional<TagRow> signature = tags.findRow(repositoryId, SignatureTag.of(subject));
        // A signature may be attached in both ways. Then it is listed once, by its tag.
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
