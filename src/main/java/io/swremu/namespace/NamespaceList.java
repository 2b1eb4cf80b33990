package io.swremu.namespace;

import java.util.List;

/** Answer of ListNamespaces. */
record NamespaceList(List<NamespaceItem> namespaces) {}
