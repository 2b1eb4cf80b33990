package io.swremu.edition.enterprise.instance;

/**
 * An instance is about to be deleted. Published in the transaction of the deletion, while its row is still there: listeners
 * delete what belongs to it and does not go with the row.
 */
public record InstanceDeleted(Instance instance) {}
