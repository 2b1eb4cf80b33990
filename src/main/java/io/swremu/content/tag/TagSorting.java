package io.swremu.content.tag;

import java.time.Instant;
import org.springframework.data.domain.Sort;

/**
 * How a list of tags is sorted. Of two equal tags the newer one comes first.
 *
 * @param byName by name, otherwise by last update
 */
public record TagSorting(boolean byName, boolean ascending) {

    /**
     * Where a page ended.
     *
     * @param id of the last tag
     * @param key its name, or the {@link Instant} of its last update, by which the list is sorted
     */
    public record Position(long id, Comparable<?> key) {}

    private String column() {
        return byName ? "t.name" : "t.updatedAt";
    }

    /** The order for a page. The repository comes first although there is but one: so an index serves. */
    public Sort sort() {
        return Sort.by("repositoryId")
                .and(Sort.by(ascending ? Sort.Direction.ASC : Sort.Direction.DESC, byName ? "name" : "updatedAt"))
                .and(Sort.by(Sort.Direction.DESC, "id"));
    }

    String orderBy() {
        return " order by t.repositoryId, " + column() + (ascending ? "" : " desc") + ", t.id desc";
    }

    String after() {
        return " and (" + column() + (ascending ? " > " : " < ") + ":key or " + column() + " = :key and t.id < :id)";
    }
}
