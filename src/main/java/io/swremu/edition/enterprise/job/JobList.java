package io.swremu.edition.enterprise.job;

import io.swagger.v3.oas.annotations.media.Schema;
import java.util.List;

/**
 * Answer of ListInstanceJobs.
 *
 * @param total on all pages
 */
record JobList(List<JobView> jobs, @Schema(example = "1") long total) {}
