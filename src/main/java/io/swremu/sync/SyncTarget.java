package io.swremu.sync;

import io.swremu.namespace.NamespaceName;

/**
 * Where images go.
 *
 * @param region one of the server's regions
 * @param namespace an organization of the same account there; whether it exists shows when an image arrives
 */
record SyncTarget(String region, NamespaceName namespace) {}
