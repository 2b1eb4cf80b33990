package io.swremu.edition.shared.sync;

import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.swremu.content.manifest.Manifest;
import io.swremu.content.repository.ContentException;
import io.swremu.content.repository.ContentService;
import io.swremu.content.tag.TagService;
import io.swremu.edition.shared.namespace.NamespaceName;
import io.swremu.edition.shared.repository.ImageRepository;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.caller.Callers;
import io.swremu.identity.directory.Caller;
import io.swremu.identity.directory.Identity;
import io.swremu.platform.error.ErrorCode;
import io.swremu.platform.error.SwrException;
import io.swremu.platform.jobs.Revival;
import io.swremu.registry.TagPushed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Copies one image into another region. Its success is recorded in the transaction that sets the tag, so a job that a crash
 * interrupts can simply be repeated.
 */
@Service
class ImageSync {
    private static final Logger log = LoggerFactory.getLogger(ImageSync.class);
    private static final int RETRIES = 3;
    private static final Duration BEFORE_RETRY = Duration.ofMillis(200);

    private final SyncJobs jobs;
    private final ImageCopy copies;
    private final RepositoryService repositories;
    private final TagService tags;
    private final Callers callers;
    private final InstantSource clock;
    private final TransactionTemplate transaction;
    private final ContentService contents;
    private final ApplicationEventPublisher events;

    ImageSync(
            SyncJobs jobs,
            ImageCopy copies,
            RepositoryService repositories,
            TagService tags,
            Callers callers,
            InstantSource clock,
            PlatformTransactionManager transactions,
            ContentService contents,
            ApplicationEventPublisher events) {
        this.jobs = jobs;
        this.copies = copies;
        this.repositories = repositories;
        this.tags = tags;
        this.callers = callers;
        this.clock = clock;
        this.contents = contents;
        this.events = events;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Does a job, unless it has ended or its repository is gone. */
    void run(long id) {
        if (advance(id, SyncStatus.RUNNING)) { // else it has ended, or its repository is gone
            jobs.findById(id)
                    .ifPresent(job -> repositories.find(job.repositoryId()).ifPresent(source -> copy(job, source)));
        }
    }

    private void copy(SyncJob job, ImageRepository source) {
        try {
            Manifest image = image(job); // before a repository is created for it
            Caller operator = operator(job, source);
            long target = target(job, source, operator);
            boolean stays = stays(job, image, target);
            List<ImageCopy.Part> parts = stays ? List.of() : copies.read(source.id(), image);
            transaction.executeWithoutResult(begun -> arrive(job, image, parts, target, operator));
        } catch (SwrException | ContentException refused) {
            log.info(
                    "synchronization job {}: {}/{}:{} does not arrive in {}, {}: {}",
                    job.id(),
                    source.namespaceName(),
                    source.name(),
                    job.tag(),
                    job.remoteRegion(),
                    job.remoteNamespace(),
                    refused.getMessage());
            advance(job.id(), SyncStatus.FAILED);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Manifest image(SyncJob job) {
        return tags.manifest(job.repositoryId(), job.tag())
                .orElseThrow(() -> ErrorCode.TAG_NOT_FOUND.toException(job.tag()));
    }

    private Caller operator(SyncJob job, ImageRepository source) {
        var identity = new Identity(
                source.domainId(),
                source.domainName(),
                job.operatorId(),
                job.operatorName(),
                job.asAdministrator(),
                true);
        return callers.of(identity, job.remoteRegion());
    }

    /** The repository to copy to, created if it is missing. */
    private long target(SyncJob job, ImageRepository source, Caller operator) {
        var namespace = new NamespaceName(job.remoteNamespace());
        try {
            return repositories.findOrCreateLike(source, namespace, operator);
        } catch (ContentException taken) { // that somebody else was quicker is as good
            return repositories.findOrCreateLike(source, namespace, operator);
        }
    }

    /** Whether the target has the tag already: with the same image, or with another one that is not to be replaced. */
    private boolean stays(SyncJob job, Manifest image, long target) {
        Optional<Manifest> there = tags.manifest(target, job.tag());
        return there.isPresent()
                && (!job.overridesTags() || there.get().digest().equals(image.digest()));
    }

    private void arrive(SyncJob job, Manifest image, List<ImageCopy.Part> parts, long target, Caller operator) {
        contents.lock(target);
        boolean stays = parts.isEmpty() || stays(job, image, target);
        if (!stays) {
            tags.set(target, job.tag(), copies.write(parts, target));
            events.publishEvent(
                    new TagPushed(target, job.tag(), image.digest().toString(), operator, TagPushed.Cause.SYNC));
        }
        jobs.advance(job.id(), stays ? SyncStatus.EXISTED : SyncStatus.SUCCESS, clock.instant());
    }

    private boolean advance(long id, SyncStatus status) {
        return Integer.valueOf(1).equals(transaction.execute(begun -> jobs.advance(id, status, clock.instant())));
    }

    /** Runs the jobs, and retries those that fail unexpectedly. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> synchronizing(ImageSync sync, Revival revival) {
            FailureHandler<Void> retries = FailureHandler.<Void>maxRetries(RETRIES)
                    .withBackoff(BEFORE_RETRY, 2)
                    .thenRemove(last -> {
                        long id =
                                Long.parseLong(last.getExecution().taskInstance.getId());
                        log.error(
                                "synchronization job {} failed",
                                id,
                                last.getCause().orElse(null));
                        sync.advance(id, SyncStatus.FAILED);
                    });
            return Tasks.oneTime(SyncJobService.SYNC)
                    .onFailure(retries)
                    .onDeadExecution(revival)
                    .execute((job, context) -> sync.run(Long.parseLong(job.getId())));
        }
    }
}
