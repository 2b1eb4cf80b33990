package io.swremu.registry;

import io.swremu.identity.directory.Holder;

/** A repository that somebody may read. @param owner whose it is */
record PullSource(RepositoryReference name, long id, Holder owner) {}
