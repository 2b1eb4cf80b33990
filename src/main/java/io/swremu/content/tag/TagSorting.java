package io.swremu.content.tag;

import java.time.Instant;

/**
 * How a list of tags is sorted; the newer of two equal ones comes first.
 *
 * @param byName by name, else by last update
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

    String orderBy() {
        return " order by t.repositoryId, " + column() + (ascending ? "" : " desc") + ", t.id desc";
    }

    String after() {
        return " and (" + column() + (ascending ? " > " : " < ") + ":key or " + column() + " = :key and t.id < :id)";
    }
}
