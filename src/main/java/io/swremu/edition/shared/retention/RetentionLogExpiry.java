package io.swremu.edition.shared.retention;

import com.github.kagkarlsson.scheduler.task.Task;
import io.swremu.platform.jobs.Jobs;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;

/** Forgets, once a day, the entries of the log that are too old to be shown. */
@Service
public class RetentionLogExpiry {
    private static final int BATCH = 1000;

    private final RetentionLog log;
    private final InstantSource clock;

    RetentionLogExpiry(RetentionLog log, InstantSource clock) {
        this.log = log;
        this.clock = clock;
    }

    /**
     * Forgets them now.
     *
     * @return how many
     */
    public int expire() {
        Instant shown = RetentionLog.shownSince(clock.instant());
        int all = 0;
        int batch;
        do {
            batch = log.deleteBefore(shown, BATCH);
            all += batch;
        } while (batch == BATCH);
        return all;
    }

    /** Runs it. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> forgettingRetention(RetentionLogExpiry expiry) {
            return Jobs.every(Duration.ofDays(1), "expire-retention-log", expiry::expire);
        }
    }
}
