package io.swremu.edition.shared.tag;

import io.swremu.content.tag.TagSorting;
import io.swremu.platform.list.Sorting;
import java.util.Optional;

/** The columns by which tags are sorted. */
enum TagColumn {
    UPDATED_AT,
    TAG;

    /** The order that a client asks for; without one the last updated tag comes first. */
    static TagSorting order(Sorting<TagColumn> sorting) {
        return new TagSorting(sorting.column().equals(Optional.of(TAG)), sorting.ascending());
    }
}
