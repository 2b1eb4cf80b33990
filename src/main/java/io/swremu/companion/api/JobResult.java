package io.swremu.companion.api;

/**
 * What was done; 0 also for work that was not asked for.
 *
 * @param deletedTags tags that retention policies deleted
 * @param syncedImages synchronization jobs that succeeded, also if the target had the image already
 * @param failedSyncs synchronization jobs that failed
 * @param expiredEntries ended jobs, entries of the log, tokens and logins that were forgotten
 * @param deletedBlobs blobs that were collected
 */
public record JobResult(int deletedTags, int syncedImages, int failedSyncs, int expiredEntries, int deletedBlobs) {}
