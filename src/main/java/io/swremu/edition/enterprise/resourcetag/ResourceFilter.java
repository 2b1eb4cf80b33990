package io.swremu.edition.enterprise.resourcetag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.error.ErrorCode;
import jakarta.validation.Valid;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Body of the operations that look for resources by their tags.
 *
 * @param tags conditions that all hold, at most 50; absent: all resources that have a tag
 */
@Schema(name = "ListResourceInstancesRequestBody")
record ResourceFilter(
        @Size(max = ResourceFilter.MAX_KEYS) @Nullable List<@NotNull @Valid TagsFilter> tags) {
    static final int MAX_KEYS = 50;

    /**
     * The conditions.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#PARAMETER_INVALID} if a key or a value is there twice
     */
    List<TagsFilter> filters() {
        List<TagsFilter> filters = Objects.requireNonNullElse(tags, List.of());
        var keys = new HashSet<String>();
        for (TagsFilter filter : filters) {
            if (!keys.add(filter.key().strip())
                    || filter.values().stream().map(String::strip).distinct().count()
                            < filter.values().size()) {
                throw ErrorCode.PARAMETER_INVALID.toException("tags");
            }
        }
        return filters;
    }
}
