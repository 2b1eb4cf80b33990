package io.swremu.companion.job;

import io.swremu.companion.api.InvalidInputException;
import io.swremu.companion.api.JobKind;
import io.swremu.companion.api.JobOperations;
import io.swremu.companion.api.JobRequest;
import io.swremu.companion.api.JobResult;
import io.swremu.content.collect.Collector;
import io.swremu.edition.shared.retention.RetentionLogExpiry;
import io.swremu.edition.shared.retention.RetentionRun;
import io.swremu.edition.shared.sync.SyncJobExpiry;
import io.swremu.edition.shared.sync.SyncRun;
import io.swremu.identity.login.CredentialExpiry;
import io.swremu.platform.state.StateGate;
import java.util.EnumSet;
import java.util.Objects;
import java.util.Set;
import org.springframework.stereotype.Service;

/** Does in the request what schedules do in the background. */
@Service
@SuppressWarnings("try") // whoever is inside need not look at the visit
class JobService implements JobOperations {
    private final RetentionRun retention;
    private final SyncRun sync;
    private final SyncJobExpiry syncJobs;
    private final RetentionLogExpiry retentionLog;
    private final CredentialExpiry credentials;
    private final Collector collector;
    private final StateGate gate;

    JobService(
            RetentionRun retention,
            SyncRun sync,
            SyncJobExpiry syncJobs,
            RetentionLogExpiry retentionLog,
            CredentialExpiry credentials,
            Collector collector,
            StateGate gate) {
        this.retention = retention;
        this.sync = sync;
        this.syncJobs = syncJobs;
        this.retentionLog = retentionLog;
        this.credentials = credentials;
        this.collector = collector;
        this.gate = gate;
    }

    @Override
    public JobResult runJobs(JobRequest request) {
        Set<JobKind> wanted = wanted(request);
        try (var visit = gate.enter()) {
            int tags = wanted.contains(JobKind.RETENTION) ? retention.all() : 0;
            var synced = wanted.contains(JobKind.SYNC) ? sync.all() : new SyncRun.Outcome(0, 0);
            int expired = wanted.contains(JobKind.EXPIRY) ? expired() : 0;
            int blobs = wanted.contains(JobKind.COLLECTION) ? collector.collect() : 0;
            return new JobResult(tags, synced.succeeded(), synced.failed(), expired, blobs);
        }
    }

    /** @throws InvalidInputException if a job is null, which JSON allows in a list */
    private static Set<JobKind> wanted(JobRequest request) {
        if (request.jobs() == null || request.jobs().isEmpty()) {
            return EnumSet.allOf(JobKind.class);
        }
        if (request.jobs().stream().anyMatch(Objects::isNull)) {
            throw new InvalidInputException("jobs must not have null");
        }
        return EnumSet.copyOf(request.jobs());
    }

    private int expired() {
        return syncJobs.expire() + retentionLog.expire() + credentials.expire();
    }
}
