package io.swremu.repository;

import io.swremu.iam.Caller;
import io.swremu.namespace.NamespaceName;

/**
 * Which repository a request is about, and who asks.
 *
 * @param namespace its organization
 * @param repository its name
 * @param caller who asks
 */
public record Place(NamespaceName namespace, RepositoryName repository, Caller caller) {}
