package io.swremu.edition.enterprise.artifact;

import io.swremu.edition.enterprise.repository.InstanceRepository;
import io.swremu.edition.enterprise.request.AlignedPage;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import org.springframework.stereotype.Component;

/** Reads what is attached to artifacts: by a tag that cosign makes, or by a subject (OCI 1.1). */
@Component
class InstanceAccessories {
    private final EntityManager entities;

    InstanceAccessories(EntityManager entities) {
        this.entities = entities;
    }

    AccessoryList page(InstanceRepository repository, Artifact subject, AccessorySearch search, AlignedPage page) {
        String matching = " from Artifact a where a.repositoryId = :repositoryId and a.subjectDigest = :subject"
                + (search.type().isPresent() ? " and a.accessoryType = :type" : "");
        var found = bound(
                        entities.createQuery("select a" + matching + " order by a.manifestId", Artifact.class),
                        repository,
                        subject,
                        search)
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        long total = bound(entities.createQuery("select count(a)" + matching, Long.class), repository, subject, search)
                .getSingleResult();
        return new AccessoryList(
                found.stream()
                        .map(accessory -> AccessoryView.of(accessory, subject))
                        .toList(),
                total);
    }

    private static <T> TypedQuery<T> bound(
            TypedQuery<T> query, InstanceRepository repository, Artifact subject, AccessorySearch search) {
        query.setParameter("repositoryId", repository.id()).setParameter("subject", subject.digest());
        search.type().ifPresent(type -> query.setParameter("type", type));
        return query;
    }
}
