package io.swremu.edition.shared.sync;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.swremu.edition.shared.access.Level;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.Place;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.directory.Caller;
import io.swremu.platform.jobs.Jobs;
import io.swremu.platform.list.OffsetPage;
import io.swremu.platform.web.MandatoryFields;
import io.swremu.registry.TagPushed;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Sends images on their way: one job for each tag and target. */
@Service
@Transactional
class SyncJobService {
    /** One image; its id is that of its row. */
    static final TaskDescriptor<Void> SYNC = TaskDescriptor.of("sync-image");

    private final SyncJobs syncJobs;
    private final SyncRules rules;
    private final SyncRuleService ruleService;
    private final RepositoryService repositories;
    private final Jobs jobs;
    private final SyncProperties properties;
    private final MandatoryFields mandatory;
    private final InstantSource clock;

    SyncJobService(
            SyncJobs syncJobs,
            SyncRules rules,
            SyncRuleService ruleService,
            RepositoryService repositories,
            Jobs jobs,
            SyncProperties properties,
            MandatoryFields mandatory,
            InstantSource clock) {
        this.syncJobs = syncJobs;
        this.rules = rules;
        this.ruleService = ruleService;
        this.repositories = repositories;
        this.jobs = jobs;
        this.properties = properties;
        this.mandatory = mandatory;
        this.clock = clock;
    }

    /** A page of jobs. @param total on all pages */
    record Page(List<SyncJobView> jobs, long total) {}

    /**
     * Sends tags on their way with the caller's own rights. Whether tags and organization are there shows then, as in
     * the live service.
     */
    void send(Place place, SyncImagesRequest request) {
        ImageRepository repository = repositories.require(place, Level.EDIT);
        mandatory.check(request);
        SyncTarget target = request.target();
        ruleService.requireTarget(repository, target);
        boolean override = Boolean.TRUE.equals(request.override());
        request.tags()
                .forEach(tag -> add(
                        repository.id(),
                        tag.value(),
                        target.region(),
                        target.namespace().value(),
                        override,
                        place.caller(),
                        place.caller().administrator()));
    }

    /** Sends what was pushed to where the repository's rules say. An image that has just come from elsewhere goes no further. */
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
        SyncJob job = syncJobs.add(
                new SyncJob(repositoryId, tag, region, namespace, override, operator, asAdministrator, now));
        jobs.add(SYNC, job.id(), now.plus(properties.delay()));
    }

    @Transactional(readOnly = true)
    Page list(Place place, boolean oldestFirst, OffsetPage page) {
        ImageRepository repository = repositories.require(place, Level.READ);
        var rows = syncJobs.page(repository.id(), oldestFirst, page).stream()
                .map(row -> SyncJobView.of(row, repository))
                .toList();
        return new Page(rows, syncJobs.count(repository.id()));
    }
}
