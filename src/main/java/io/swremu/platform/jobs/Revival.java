package io.swremu.platform.jobs;

import com.github.kagkarlsson.scheduler.task.DeadExecutionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionOperations;
import java.time.InstantSource;
import org.springframework.stereotype.Component;

/**
 * Takes up at once what a replica that died was doing. The library's own way looks at the machine's clock, by which a job
 * may be due long after it is by the emulator's.
 */
@Component
public class Revival implements DeadExecutionHandler<Void> {
    private final InstantSource clock;

    Revival(InstantSource clock) {
        this.clock = clock;
    }

    @Override
    public void deadExecution(ExecutionComplete interrupted, ExecutionOperations<Void> operations) {
        operations.reschedule(interrupted, clock.instant());
    }
}
