package io.swremu.edition.shared.trigger;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import io.swremu.edition.shared.repository.RepositoryService;
import io.swremu.identity.directory.Registries;
import io.swremu.platform.jobs.Jobs;
import io.swremu.registry.TagPushed;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Fires triggers. A firing is recorded in the transaction of the push; if there is a webhook, a job delivers the event, so
 * that no push waits for it.
 */
@Service
@Transactional
class TriggerFiring {
    /** One delivery; its id is that of the firing. */
    static final TaskDescriptor<Void> DELIVERY = TaskDescriptor.of("trigger-delivery");

    private final Triggers triggers;
    private final Firings firings;
    private final RepositoryService repositories;
    private final Jobs jobs;
    private final InstantSource clock;
    private final boolean delivers;
    private final Registries registries;

    TriggerFiring(
            Triggers triggers,
            Firings firings,
            RepositoryService repositories,
            Jobs jobs,
            InstantSource clock,
            TriggerProperties properties,
            Registries registries) {
        this.triggers = triggers;
        this.firings = firings;
        this.repositories = repositories;
        this.jobs = jobs;
        this.clock = clock;
        this.registries = registries;
        this.delivers = properties.webhook() != null;
    }

    /** A pushed tag, a new tag of a pushed image, and an image from another region: each changes what a tag means. */
    @EventListener
    @Transactional(propagation = Propagation.MANDATORY)
    public void pushed(TagPushed push) {
        triggers.findByRepositoryIdOrderById(push.repositoryId()).stream()
                .filter(trigger -> trigger.firesFor(push.tag()))
                .forEach(trigger -> fire(trigger, push));
    }

    private void fire(Trigger trigger, TagPushed push) {
        var firing = new Firing(trigger.id(), push.tag(), push.digest(), clock.instant());
        if (delivers) {
            jobs.add(DELIVERY, firings.saveAndFlush(firing).id(), firing.createdAt());
        } else {
            firing.succeed();
            end(firing);
        }
    }

    /** The event for the webhook; empty if it has been delivered or given up, or the trigger or its repository is gone. */
    @Transactional(readOnly = true)
    Optional<TriggerEvent> event(long firingId) {
        return firings.findById(firingId)
                .filter(Firing::isPending)
                .flatMap(firing -> triggers.findById(firing.triggerId())
                        .flatMap(trigger -> repositories
                                .find(trigger.repositoryId())
                                .map(repository -> TriggerEvent.of(
                                        firing,
                                        trigger,
                                        repository,
                                        registries.ofId(repository.registryId()).region()))));
    }

    /** Records that the webhook has accepted the event. */
    void delivered(long firingId) {
        pending(firingId).ifPresent(firing -> {
            firing.succeed();
            end(firing);
        });
    }

    /**
     * Records that the webhook has not accepted the event.
     *
     * @param maxAttempts after so many the firing has failed
     * @return how many there have been; empty if there is no further one
     */
    Optional<Integer> failed(long firingId, String reason, int maxAttempts) {
        return pending(firingId).flatMap(firing -> {
            int attempts = firing.countAttempt();
            if (attempts < maxAttempts) {
                firings.saveAndFlush(firing);
                return Optional.of(attempts);
            }
            firing.fail(reason);
            end(firing);
            return Optional.empty();
        });
    }

    private Optional<Firing> pending(long firingId) {
        return firings.findById(firingId).filter(Firing::isPending);
    }

    private void end(Firing firing) {
        firings.saveAndFlush(firing);
        firings.forgetAllBut(firing.triggerId(), TriggerService.MAX_FIRINGS);
    }
}
