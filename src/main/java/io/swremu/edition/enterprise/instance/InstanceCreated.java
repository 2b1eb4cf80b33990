package io.swremu.edition.enterprise.instance;

/**
 * An instance has just become {@code Running}. Published in the transaction of that change: what belongs to every instance
 * from its start is made by listeners.
 */
public record InstanceCreated(Instance instance) {}
