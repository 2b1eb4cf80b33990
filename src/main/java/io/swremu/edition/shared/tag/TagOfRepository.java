package io.swremu.edition.shared.tag;

/** A tag's name and where it is. */
public record TagOfRepository(long repositoryId, String name) {}
