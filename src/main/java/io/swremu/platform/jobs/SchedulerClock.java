package io.swremu.platform.jobs;

import com.github.kagkarlsson.scheduler.Clock;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/** Lets the scheduler go by the emulator's one clock. */
@Component
class SchedulerClock implements Clock {
    private final InstantSource clock;

    SchedulerClock(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public Instant now() {
        return clock.instant();
    }
}
