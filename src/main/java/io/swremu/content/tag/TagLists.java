package io.swremu.content.tag;

import io.swremu.content.tag.TagSorting.Position;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Component;

/** Reads the tags of repositories, page by page: what the editions list. */
@Component
public class TagLists {
    private final Tags tags;
    private final EntityManager entities;

    TagLists(Tags tags, EntityManager entities) {
        this.tags = tags;
        this.entities = entities;
    }

    /** A tag by its name. */
    public Optional<TagRow> find(long repositoryId, String name) {
        return tags.findRow(repositoryId, name);
    }

    /** One page from an offset. @param name only the tag of this name */
    public List<TagRow> page(long repositoryId, Optional<String> name, TagSorting sorting, int offset, int limit) {
        String condition = name.isPresent() ? " and t.name = :name" : "";
        var query = query(repositoryId, condition + sorting.orderBy());
        name.ifPresent(value -> query.setParameter("name", value));
        return query.setFirstResult(offset).setMaxResults(limit).getResultList();
    }

    /** One page after a position. @param part only tags whose names contain this */
    public List<TagRow> pageAfter(
            long repositoryId, Optional<String> part, TagSorting sorting, Optional<Position> last, int limit) {
        String condition = part.isPresent() ? " and t.name like :part escape '!'" : "";
        var query = query(repositoryId, condition + (last.isPresent() ? sorting.after() : "") + sorting.orderBy());
        part.ifPresent(text -> query.setParameter("part", "%" + text.replaceAll("[!%_]", "!$0") + "%"));
        last.ifPresent(after -> query.setParameter("id", after.id()).setParameter("key", after.key()));
        return query.setMaxResults(limit).getResultList();
    }

    private TypedQuery<TagRow> query(long repositoryId, String rest) {
        return entities.createQuery(Tags.ROW + " where t.repositoryId = :repositoryId" + rest, TagRow.class)
                .setParameter("repositoryId", repositoryId);
    }

    /** Tags of some digests, in the order of their ids, from an id on. */
    public List<TagRow> ofDigests(long repositoryId, Collection<String> digests, long firstId, int limit) {
        return digests.isEmpty() ? List.of() : tags.findByDigests(repositoryId, digests, firstId, Limit.of(limit));
    }

    /** What a manifest of a repository is attached to by its subject. */
    public Optional<String> subjectOf(long repositoryId, String digest) {
        return tags.findSubject(repositoryId, digest);
    }

    /** All tags of each repository, last updated first; a repository without tags may be left out. */
    public Map<Long, List<String>> namesOf(Collection<Long> repositoryIds) {
        return repositoryIds.isEmpty()
                ? Map.of()
                : tags.findNames(repositoryIds).stream()
                        .collect(Collectors.groupingBy(
                                TagOfRepository::repositoryId,
                                Collectors.mapping(TagOfRepository::name, Collectors.toList())));
    }
}
