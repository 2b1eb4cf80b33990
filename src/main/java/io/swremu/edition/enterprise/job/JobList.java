package io.swremu.edition.enterprise.job;

import java.util.List;

/**
 * Answer of ListInstanceJobs.
 *
 * @param total on all pages
 */
record JobList(List<JobView> jobs, long total) {}
