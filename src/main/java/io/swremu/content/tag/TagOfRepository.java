package io.swremu.content.tag;

/** The name of a tag, and its repository. */
public record TagOfRepository(long repositoryId, String name) {}
