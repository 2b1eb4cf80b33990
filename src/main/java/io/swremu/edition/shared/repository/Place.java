package io.swremu.edition.shared.repository;

import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.identity.directory.Caller;

/**
 * Which repository a request is about, and who asks.
 *
 * @param namespace its organization
 * @param repository its name
 * @param caller who asks
 */
public record Place(NamespaceName namespace, RepositoryName repository, Caller caller) {}
