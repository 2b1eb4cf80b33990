package io.swremu.content.tag;

import io.swremu.content.tag.TagSorting.Position;
import io.swremu.platform.jpa.LikePattern;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import org.springframework.data.domain.Limit;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.PageImpl;
import org.springframework.data.domain.Pageable;
import org.springframework.stereotype.Component;

/** Reads the tags of repositories page by page, for the lists of the editions. */
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

    /** One page of all tags. */
    public List<TagRow> page(long repositoryId, Pageable page) {
        return tags.findRows(repositoryId, page);
    }

    /** One page of the tags of a name, of which there is one at most. */
    public Page<TagRow> page(long repositoryId, String name, Pageable page) {
        var row = find(repositoryId, name).stream().toList();
        return new PageImpl<>(page.getOffset() == 0 ? row : List.of(), page, row.size());
    }

    /**
     * One page after a position.
     *
     * @param part only tags whose names contain this
     * @param last the last row of the page before; empty for the first page
     */
    public List<TagRow> pageAfter(
            long repositoryId, Optional<String> part, TagSorting sorting, Optional<Position> last, int limit) {
        String condition = part.isPresent() ? " and t.name like :part" + LikePattern.ESCAPE : "";
        var query = query(repositoryId, condition + (last.isPresent() ? sorting.after() : "") + sorting.orderBy());
        part.ifPresent(text -> query.setParameter("part", LikePattern.containing(text)));
        last.ifPresent(after -> query.setParameter("id", after.id()).setParameter("key", after.key()));
        return query.setMaxResults(limit).getResultList();
    }

    private TypedQuery<TagRow> query(long repositoryId, String rest) {
        return entities.createQuery(Tags.ROW + " where t.repositoryId = :repositoryId" + rest, TagRow.class)
                .setParameter("repositoryId", repositoryId);
    }

    /** Tags that name one of these digests, by ascending id, beginning with {@code firstId}. */
    public List<TagRow> ofDigests(long repositoryId, Collection<String> digests, long firstId, int limit) {
        return digests.isEmpty() ? List.of() : tags.findByDigests(repositoryId, digests, firstId, Limit.of(limit));
    }

    /** The digest of the manifest that a manifest names as its subject. */
    public Optional<String> subjectOf(long repositoryId, String digest) {
        return tags.findSubject(repositoryId, digest);
    }

    /** The names of all tags of each repository, last updated first. A repository without tags may be absent. */
    public Map<Long, List<String>> namesOf(Collection<Long> repositoryIds) {
        return repositoryIds.isEmpty()
                ? Map.of()
                : tags.findNames(repositoryIds.toArray(Long[]::new)).stream()
                        .collect(Collectors.groupingBy(
                                TagOfRepository::repositoryId,
                                Collectors.mapping(TagOfRepository::name, Collectors.toList())));
    }
}
