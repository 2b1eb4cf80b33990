package io.swremu.content.manifest;

/**
 * A blob that a manifest needs.
 *
 * @param size in bytes
 */
record NeededBlob(String digest, long size) {}
