package io.swremu.edition.enterprise.artifact;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceAccessories.
 *
 * @param total how many there are on all pages
 */
record AccessoryList(
        List<AccessoryView> accessories,
        @Schema(example = "1") long total) {}
