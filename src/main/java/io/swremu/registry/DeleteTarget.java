package io.swremu.registry;

/** A repository from which the caller may delete. */
record DeleteTarget(long id) {}
