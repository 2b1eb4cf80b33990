package io.swremu.tag;

/** A tag's name and where it is. */
record TagOfRepository(long repositoryId, String name) {}
