package io.swremu.companion.api;

/** The kinds of background work that a test can have done at once. */
public enum JobKind {
    /** Deletes the tags that retention policies no longer keep. */
    RETENTION,
    /** Copies the images of all synchronization jobs that wait, whatever their delay. */
    SYNC,
    /** Forgets what is too old: ended synchronization jobs, entries of the retention log, tokens and logins. */
    EXPIRY,
    /** Deletes blobs that no manifest needs, after their grace period, and uploads that nobody continues. */
    COLLECTION
}
