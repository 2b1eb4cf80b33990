package io.swremu.registry;

import io.swremu.identity.directory.Holder;

/**
 * A repository that the caller may read.
 *
 * @param owner the owner of the repository
 */
record PullSource(long id, Holder owner) {}
