package io.swremu.edition.enterprise.instance;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstance.
 *
 * @param total on all pages
 */
record InstanceList(
        List<InstanceView> instances, @Schema(example = "1") long total) {}
