package io.swremu.companion.api;

/** Background work at once. */
public interface JobOperations {
    /** Does background work in all accounts, and waits for its end. */
    JobResult runJobs(JobRequest request);
}
