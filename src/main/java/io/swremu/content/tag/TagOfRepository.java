package io.swremu.content.tag;

/** A tag's name and where it is. */
public record TagOfRepository(long repositoryId, String name) {}
