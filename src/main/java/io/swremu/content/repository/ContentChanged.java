package io.swremu.content.repository;

import java.time.Instant;

/**
 * The content of a repository has changed. Published within the transaction of the change, under the repository's lock,
 * so that the edition to which the repository belongs can count the change in the same transaction, or refuse it.
 *
 * @param bytes how the total size of all tagged images changes; negative if it shrinks
 * @param tags how the number of tags changes; negative if tags are deleted
 */
public record ContentChanged(long repositoryId, long bytes, long tags, Instant at) {}
