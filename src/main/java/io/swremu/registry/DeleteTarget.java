package io.swremu.registry;

/** A repository in which somebody may delete. */
record DeleteTarget(long id) {}
