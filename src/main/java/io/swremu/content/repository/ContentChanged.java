package io.swremu.content.repository;

import java.time.Instant;

/**
 * The content of a repository has changed. Told within the transaction that changes it, under the repository's lock, so
 * that the edition which the repository belongs to counts it in the same transaction, or refuses it.
 *
 * @param bytes by which the size of all tagged images grows; negative if it shrinks
 * @param tags how many are new; negative for deleted ones
 */
public record ContentChanged(long repositoryId, long bytes, long tags, Instant at) {}
