package io.swremu.repository;

import io.swremu.web.ErrorCode;
import io.swremu.web.ListParameters;

/**
 * The columns by which ListReposDetails sorts; ties are broken by the id, newest first. Without an order the last
 * updated repository comes first.
 */
enum SortColumn {
    UPDATED("r.updatedAt"),
    NAME("r.name"),
    TAG_COUNT("r.tagCount"),
    NAMESPACE("r.namespaceName"),
    IS_PUBLIC("r.isPublic");

    private final String attribute;

    SortColumn(String attribute) {
        this.attribute = attribute;
    }

    /**
     * The {@code order by} of a list. Account and region stand first, although they are the same in all rows: so H2
     * sees that an index has this order already.
     *
     * @throws io.swremu.web.SwrException {@link ErrorCode#ORDER_INVALID} if there is no such column
     */
    static String orderBy(ListParameters parameters) {
        return parameters
                .order()
                .map(order -> orderBy(named(order.column()), order.ascending()))
                .orElseGet(() -> orderBy(UPDATED, false));
    }

    private static String orderBy(SortColumn column, boolean ascending) {
        return "r.domainId, r.region, " + column.attribute + (ascending ? "" : " desc") + ", r.id desc";
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
