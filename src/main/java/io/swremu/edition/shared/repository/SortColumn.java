package io.swremu.edition.shared.repository;

import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.list.ListParameters;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The columns by which ListReposDetails sorts. What is equal in a column is sorted by the id, in the same direction;
 * in the two columns in which most are equal, by the last update first. Without an order the last updated repository
 * comes first.
 */
enum SortColumn {
    UPDATED("r.updatedAt"),
    NAME("r.name"),
    TAG_COUNT("r.tagCount"),
    NAMESPACE("r.namespaceName", "r.updatedAt"),
    IS_PUBLIC("r.isPublic", "r.updatedAt");

    private final List<String> attributes;

    SortColumn(String... attributes) {
        this.attributes = List.of(attributes);
    }

    /**
     * The {@code order by} of a list. What the search has made the same in all rows stands first, and all columns have
     * one direction: so H2 sees that an index has this order already.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#ORDER_INVALID} if there is no such column
     */
    static String orderBy(ListParameters parameters, RepositorySearch search) {
        return parameters
                .order()
                .map(order -> orderBy(search, named(order.column()), order.ascending()))
                .orElseGet(() -> orderBy(search, UPDATED, false));
    }

    private static String orderBy(RepositorySearch search, SortColumn column, boolean ascending) {
        return Stream.of(search.exactAttributes(), column.attributes, List.of("r.id"))
                .flatMap(List::stream)
                .distinct()
                .map(attribute -> ascending ? attribute : attribute + " desc")
                .collect(Collectors.joining(", "));
    }

    private static SortColumn named(String column) {
        return switch (column) {
            case "updated_at", "updated_time" -> UPDATED;
            case "name" -> NAME;
            case "tag_count" -> TAG_COUNT;
            case "namespace" -> NAMESPACE;
            case "is_public" -> IS_PUBLIC;
            default -> throw ErrorCode.ORDER_INVALID.toException("order_column");
        };
    }
}
