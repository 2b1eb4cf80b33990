package io.swremu.companion.api;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which background work to do.
 *
 * @param jobs done in the order of {@link JobKind}, each once; null or empty: all
 */
public record JobRequest(@Nullable List<JobKind> jobs) {
    /** These. */
    public static JobRequest of(JobKind... jobs) {
        return new JobRequest(List.of(jobs));
    }

    /** All there are. */
    public static JobRequest all() {
        return new JobRequest(null);
    }
}
