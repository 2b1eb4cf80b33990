package io.swremu.edition.shared.sync;

import com.github.kagkarlsson.scheduler.task.Task;
import io.swremu.platform.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Forgets, once a day, jobs that have ended long ago. */
@Service
public class SyncJobExpiry {
    private static final Duration KEPT = Duration.ofDays(30);
    private static final int BATCH = 1000;

    private final SyncJobs jobs;
    private final InstantSource clock;

    SyncJobExpiry(SyncJobs jobs, InstantSource clock) {
        this.jobs = jobs;
        this.clock = clock;
    }

    /**
     * Forgets them now.
     *
     * @return how many
     */
    public int expire() {
        Instant oldest = clock.instant().minus(KEPT);
        int all = 0;
        int batch;
        do {
            batch = jobs.deleteEndedBefore(oldest, BATCH);
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    /** Runs it. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> forgettingSyncJobs(SyncJobExpiry expiry) {
            return Jobs.every(Duration.ofDays(1), "expire-sync-jobs", expiry::expire);
        }
    }
}
