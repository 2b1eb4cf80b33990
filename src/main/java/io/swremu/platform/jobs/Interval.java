package io.swremu.platform.jobs;

import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.schedule.Schedule;
import java.time.Duration;
import java.time.Instant;

/** A schedule that waits first: unlike the library's own fixed delay it does not begin with the server. */
record Interval(Duration duration) implements Schedule {

    @Override
    public Instant getNextExecutionTime(ExecutionComplete last) {
        return last.getTimeDone().plus(duration);
    }

    @Override
    public boolean isDeterministic() {
        return false;
    }
}
