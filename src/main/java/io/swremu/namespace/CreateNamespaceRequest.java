package io.swremu.namespace;

import jakarta.validation.constraints.NotNull;

/** Body of CreateNamespace. */
record CreateNamespaceRequest(@NotNull NamespaceName namespace) {}
