package io.swremu.edition.enterprise.resourcetag;

/**
 * What has tags.
 *
 * @param namespace empty: the instance itself
 * @param id by which clients name it
 */
record TaggedResource(long registryId, String namespace, String id, String name) {}
