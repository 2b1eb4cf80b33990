package io.swremu.edition.enterprise.resourcetag;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of the operations that list resources by their tags.
 *
 * @param total on all pages
 */
record ResourceList(
        List<Resource> resources,
        @Schema(example = "1") @JsonProperty("total_count") long total) {}
