package io.swremu.edition.shared.sync;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.swremu.edition.shared.repository.GrantedRepository;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.jobs.Jobs;
import io.swremu.registry.TagPushed;
import java.time.Instant;
import java.time.InstantSource;
import org.springframework.context.event.EventListener;
import org.springframework.data.domain.Page;
import org.springframework.data.domain.Sort;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Jobs that copy images into another region: one for each tag and target. */
@Service
@Transactional
class SyncJobService {
    /** Copies one image; the job's id is that of its row. */
    static final TaskDescriptor<Void> SYNC = TaskDescriptor.of("sync-image");

    private final SyncJobs syncJobs;
    private final SyncRules rules;
    private final SyncRuleService ruleService;
    private final Jobs jobs;
    private final SyncProperties properties;
    private final InstantSource clock;

    SyncJobService(
            SyncJobs syncJobs,
            SyncRules rules,
            SyncRuleService ruleService,
            Jobs jobs,
            SyncProperties properties,
            InstantSource clock) {
        this.syncJobs = syncJobs;
        this.rules = rules;
        this.ruleService = ruleService;
        this.jobs = jobs;
        this.properties = properties;
        this.clock = clock;
    }

    /**
     * Copies tags with the caller's own rights. A missing tag or organization makes its job fail later, as in the live
     * service.
     *
     * @throws io.swremu.platform.error.SwrException what {@link SyncRuleService#requireTarget} and
     *     {@link SyncImagesRequest} throw
     */
    void send(GrantedRepository repository, SyncImagesRequest request) {
        SyncTarget target = request.target();
        ruleService.requireTarget(repository.repository(), target);
        boolean override = Boolean.TRUE.equals(request.override());
        Caller caller = repository.caller();
        request.tags()
                .forEach(tag -> add(
                        repository.id(),
                        tag.value(),
                        target.region(),
                        target.namespace().value(),
                        override,
                        caller,
                        caller.administrator()));
    }

    /** Copies what was pushed as the repository's rules say. An image that was itself copied is not copied further. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void pushed(TagPushed push) {
        if (push.cause() != TagPushed.Cause.SYNC) {
            rules.findAutomatic(push.repositoryId())
                    .forEach(rule -> add(
                            push.repositoryId(),
                            push.tag(),
                            rule.remoteRegion(),
                            rule.remoteNamespace(),
                            rule.overridesTags(),
                            push.caller(),
                            true));
        }
    }

    private void add(
            long repositoryId,
            String tag,
            String region,
            String namespace,
            boolean override,
            Caller operator,
            boolean asAdministrator) {
        Instant now = clock.instant();
        SyncJob job = syncJobs.saveAndFlush(
                new SyncJob(repositoryId, tag, region, namespace, override, operator, asAdministrator, now));
        jobs.add(SYNC, job.id(), now.plus(properties.delay()));
    }

    /** The jobs of a repository, in the order of their creation. */
    @Transactional(readOnly = true)
    Page<SyncJobView> list(GrantedRepository repository, SyncJobPageRequest request) {
        var direction = request.oldestFirst() ? Sort.Direction.ASC : Sort.Direction.DESC;
        return syncJobs.findByRepositoryId(
                        repository.id(), request.page().sorted(Sort.by(direction, "createdAt", "id")))
                .map(job -> SyncJobView.of(job, repository.repository()));
    }
}
