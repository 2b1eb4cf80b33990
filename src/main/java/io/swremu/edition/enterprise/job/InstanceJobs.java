package io.swremu.edition.enterprise.job;

import io.swremu.edition.enterprise.instance.GrantedProject;
import io.swremu.edition.enterprise.instance.Instance;
import io.swremu.edition.enterprise.request.FreePage;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.random.RandomSource;
import java.time.InstantSource;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Jobs, for those who start them and for those who watch. */
@Service
@Transactional
public class InstanceJobs {
    private static final Sort NEWEST_FIRST = Sort.by(Sort.Order.desc("createdAt"), Sort.Order.asc("id"));

    private final InstanceJobRows rows;
    private final RandomSource random;
    private final InstantSource clock;

    InstanceJobs(InstanceJobRows rows, RandomSource random, InstantSource clock) {
        this.rows = rows;
        this.random = random;
        this.clock = clock;
    }

    /**
     * A new job: the creation of an instance.
     *
     * @return its id
     */
    public String begin(Instance instance) {
        var job = new InstanceJob(random.uuid().toString(), instance, clock.instant());
        return rows.insert(job).id();
    }

    /** Says how far the job of an instance is. Nothing happens if it is over, or has been deleted. */
    public void advance(Instance instance, JobStatus status) {
        advance(instance, status, "");
    }

    /**
     * Ends the job of an instance that is not to be created any more, unless it is over.
     *
     * @param reason at most 255 characters
     */
    public void fail(Instance instance, String reason) {
        advance(instance, JobStatus.FAILED, reason);
    }

    /** Whether there is any job: one outlives its instance. */
    @Transactional(readOnly = true)
    public boolean areAny() {
        return rows.areAny();
    }

    /** Deletes the records of an account's jobs, whatever state they are in. */
    public void deleteAllOf(String domainId) {
        rows.deleteAllOf(domainId);
    }

    private void advance(Instance instance, JobStatus status, String reason) {
        for (InstanceJob job : rows.findByInstanceId(instance.id())) {
            job.become(status, reason, clock.instant());
            rows.save(job);
        }
    }

    @Transactional(readOnly = true)
    JobList list(GrantedProject project, JobSearch search, FreePage page) {
        var found = rows.findPage(
                project.caller().domainId(), project.id(), search.status().orElse(null), page.sorted(NEWEST_FIRST));
        return new JobList(found.map(JobView::of).getContent(), found.getTotalElements());
    }

    @Transactional(readOnly = true)
    JobView show(GrantedProject project, String id) {
        return JobView.of(require(project, id));
    }

    /**
     * Deletes the record of a job that is over.
     *
     * @throws io.swremu.platform.error.SwrException {@link ErrorCode#RESOURCE_NOT_FOUND}, or {@link ErrorCode#REQUEST_INVALID}
     *     for one that is not over
     */
    void delete(GrantedProject project, String id) {
        InstanceJob job = require(project, id);
        if (!job.status().isFinal()) {
            throw ErrorCode.REQUEST_INVALID.toException(
                    "the job is " + job.status().word());
        }
        rows.delete(job);
    }

    private InstanceJob require(GrantedProject project, String id) {
        return rows.findByIdAndDomainIdAndProjectId(id, project.caller().domainId(), project.id())
                .orElseThrow(() -> ErrorCode.RESOURCE_NOT_FOUND.toException("job"));
    }
}
