package io.swremu.edition.shared.repository;

import io.swremu.platform.list.Sorting;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns by which ListReposDetails sorts. What is equal in a column is sorted by the id, in the same direction. In the
 * two columns in which most rows are equal, the last update decides before the id.
 */
enum RepositoryColumn {
    UPDATED_AT("r.updatedAt"),
    UPDATED_TIME("r.updatedAt"),
    NAME("r.name"),
    TAG_COUNT("r.tagCount"),
    NAMESPACE("r.namespaceName", "r.updatedAt"),
    IS_PUBLIC("r.isPublic", "r.updatedAt");

    private final List<String> attributes;

    RepositoryColumn(String... attributes) {
        this.attributes = List.of(attributes);
    }

    /**
     * The {@code order by} of a list; without an order the last updated repository comes first. What the search has made
     * the same in all rows stands first, and all columns have one direction: so H2 sees that an index has this order.
     */
    static String orderBy(Sorting<RepositoryColumn> sorting, RepositorySearch search) {
        var column = sorting.column().orElse(UPDATED_AT);
        return Stream.of(search.exactAttributes(), column.attributes, List.of("r.id"))
                .flatMap(List::stream)
                .distinct()
                .map(attribute -> sorting.ascending() ? attribute : attribute + " desc")
                .collect(Collectors.joining(", "));
    }
}
