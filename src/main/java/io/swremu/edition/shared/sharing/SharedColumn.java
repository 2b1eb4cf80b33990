package io.swremu.edition.shared.sharing;

import io.swremu.platform.list.Sorting;

/** The columns by which shared repositories are sorted; {@code UPDATED_TIME} is another word for {@code UPDATED_AT}. */
enum SharedColumn {
    UPDATED_AT("r.updatedAt"),
    UPDATED_TIME("r.updatedAt"),
    NAME("r.name"),
    TAG_COUNT("r.tagCount"),
    NAMESPACE("r.namespaceName"),
    DOMAIN_NAME("r.domainName");

    private final String attribute;

    SharedColumn(String attribute) {
        this.attribute = attribute;
    }

    /** The order that a client asks for; without one the last updated repository comes first. */
    static String orderBy(Sorting<SharedColumn> sorting) {
        String direction = sorting.ascending() ? "" : " desc";
        return sorting.column().orElse(UPDATED_AT).attribute + direction + ", r.id" + direction;
    }
}
