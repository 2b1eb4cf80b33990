package io.swremu.edition.shared.sync;

import io.swremu.platform.state.StateGate;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.data.domain.Limit;
import org.springframework.stereotype.Service;

/** Does all synchronization jobs that wait, without their delay. The schedule, when it gets to them, finds them ended. */
@Service
public class SyncRun {
    private static final Logger log = LoggerFactory.getLogger(SyncRun.class);
    private static final Limit BATCH = Limit.of(100);

    private final SyncJobs jobs;
    private final ImageSync sync;
    private final StateGate gate;

    SyncRun(SyncJobs jobs, ImageSync sync, StateGate gate) {
        this.jobs = jobs;
        this.sync = sync;
        this.gate = gate;
    }

    /** Does them, and those that follow from them. Those that the schedule has begun are done once more, to no effect. */
    public Outcome all() {
        int succeeded = 0;
        int failed = 0;
        List<Long> ids = jobs.findIdsNotEnded(0, BATCH);
        while (!ids.isEmpty()) {
            for (long id : ids) {
                gate.giveWay();
                if (isDone(id)) {
                    succeeded++;
                } else {
                    failed++;
                }
            }
            ids = jobs.findIdsNotEnded(ids.get(ids.size() - 1), BATCH);
        }
        return new Outcome(succeeded, failed);
    }

    private boolean isDone(long id) {
        try {
            sync.run(id);
        } catch (RuntimeException failure) { // the schedule tries again
            log.warn("synchronization job {} failed", id, failure);
        }
        return jobs.findById(id)
                .filter(job -> job.status() == SyncStatus.SUCCESS || job.status() == SyncStatus.EXISTED)
                .isPresent();
    }

    /**
     * What has become of them.
     *
     * @param succeeded how many images are in their targets
     * @param failed how many are not
     */
    public record Outcome(int succeeded, int failed) {}
}
