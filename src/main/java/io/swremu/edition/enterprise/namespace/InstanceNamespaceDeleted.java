package io.swremu.edition.enterprise.namespace;

/**
 * A namespace of an instance was deleted. Published in the transaction of the deletion: listeners delete what belongs to it.
 *
 * @param registryId the registry of the instance
 */
public record InstanceNamespaceDeleted(long registryId, String name) {}
