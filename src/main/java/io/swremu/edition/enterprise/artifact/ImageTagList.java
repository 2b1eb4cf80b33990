package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceTags.
 *
 * @param total how many there are on all pages
 */
record ImageTagList(
        List<ImageTagView> tags, @Schema(example = "1") long total) {}
