package io.swremu.content.repository;

import java.time.Instant;
import java.util.Set;

/**
 * The content of a repository has changed. Published within the transaction of the change, under the repository's lock,
 * so that the edition to which the repository belongs can count the change in the same transaction, or refuse it.
 *
 * @param registryId the registry of the repository
 * @param bytes how the total size of all tagged images changes; negative if it shrinks
 * @param tags how the number of tags changes; negative if tags are deleted
 * @param manifests ids of the manifests that were pushed or deleted, or have gained or lost a tag or an index that names
 *     them
 */
public record ContentChanged(
        long repositoryId, long registryId, long bytes, long tags, Set<Long> manifests, Instant at) {}
