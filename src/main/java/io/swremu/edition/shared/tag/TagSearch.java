package io.swremu.edition.shared.tag;

import io.swagger.v3.oas.annotations.media.Schema;
import io.swremu.platform.list.FromQuery;
import io.swremu.platform.list.ListParameters;
import java.util.Optional;

/**
 * What ListRepositoryTags is restricted to.
 *
 * @param tag the only tag to list, if it is there; absent: all tags
 */
record TagSearch(
        @Schema(description = "Exact name of a tag") Optional<String> tag) implements FromQuery {

    TagSearch(ListParameters parameters) {
        this(parameters.text("tag"));
    }
}
