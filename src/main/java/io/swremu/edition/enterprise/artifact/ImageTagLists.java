package io.swremu.edition.enterprise.artifact;

import io.swremu.edition.enterprise.repository.InstanceRepository;
import io.swremu.edition.enterprise.request.AlignedPage;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Reads the tags of repositories of instances. */
@Component
class ImageTagLists {
    private static final String ROW = """
            select new io.swremu.edition.enterprise.artifact.ImageTagLists$Row(
            t.id, t.name, t.updatedAt, p.pulledAt, a)""";

    private static final String MATCHING = """
             from Tag t join Artifact a on a.manifestId = t.manifestId
            left join TagPull p on p.tagId = t.id
            where t.repositoryId = :repositoryId""";

    private static final String NO_ACCESSORY = " and a.accessoryType is null";

    private final EntityManager entities;

    ImageTagLists(EntityManager entities) {
        this.entities = entities;
    }

    /** A page of tags, last pushed first. */
    ImageTagList page(InstanceRepository repository, ImageTagSearch search, AlignedPage page) {
        String matching = MATCHING + (search.accessories() ? "" : NO_ACCESSORY);
        var found = entities.createQuery(ROW + matching + " order by t.updatedAt desc, t.id desc", Row.class)
                .setParameter("repositoryId", repository.id())
                .setFirstResult(page.offset())
                .setMaxResults(page.limit())
                .getResultList();
        long total = search.accessories()
                ? repository.tagCount()
                : entities.createQuery("select count(t)" + matching, Long.class)
                        .setParameter("repositoryId", repository.id())
                        .getSingleResult();
        return new ImageTagList(found.stream().map(row -> row.view(repository)).toList(), total);
    }

    /** A tag as the database has it. */
    record Row(
            long id,
            String name,
            Instant pushedAt,
            @Nullable Instant pulledAt,
            Artifact artifact) {

        private ImageTagView view(InstanceRepository repository) {
            return new ImageTagView(
                    id,
                    name,
                    artifact.id(),
                    artifact.digest(),
                    repository.number(),
                    repository.namespaceNumber(),
                    artifact.type(),
                    artifact.mediaType(),
                    artifact.manifestMediaType(),
                    artifact.size(),
                    PullTime.of(pushedAt),
                    PullTime.of(pulledAt));
        }
    }
}
