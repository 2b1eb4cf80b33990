package io.swremu.edition.shared.namespace;

import io.swagger.v3.oas.annotations.media.Schema;
import jakarta.validation.constraints.NotNull;

/** Body of CreateNamespace. */
record CreateNamespaceRequest(
        @NotNull @Schema(example = "group") NamespaceName namespace) {}
