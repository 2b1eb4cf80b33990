package io.swremu.edition.shared.namespace;

import java.util.List;

/** Answer of ListNamespaces. */
record NamespaceList(List<NamespaceItem> namespaces) {}
