package io.swremu.edition.shared.sync;

import io.swremu.edition.shared.namespace.NamespaceName;

/**
 * Where images go.
 *
 * @param region one of the server's regions
 * @param namespace an organization of the same account there; whether it exists shows when an image arrives
 */
record SyncTarget(String region, NamespaceName namespace) {}
