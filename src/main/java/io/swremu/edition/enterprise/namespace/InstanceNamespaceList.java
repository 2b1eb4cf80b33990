package io.swremu.edition.enterprise.namespace;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceNamespaces.
 *
 * @param total how many there are on all pages
 */
record InstanceNamespaceList(
        List<InstanceNamespaceView> namespaces,
        @Schema(example = "2") long total) {}
