package io.swremu.edition.enterprise.transition;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.swremu.platform.jobs.Jobs;
import io.swremu.platform.jobs.Revival;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves things from state to state on the server's clock, by a job for each: no read changes a state, and what was on its
 * way when the server stopped goes on when it starts. A thing that belongs to an instance ends with it.
 */
@Service
public class Transitions {
    private static final TaskDescriptor<Void> STEP = TaskDescriptor.of("enterprise-transition");

    /** States change after each of so many parts of the way. */
    private static final int PARTS = 3;

    private static final Duration RETRY = Duration.ofSeconds(1);

    private final TransitionRows rows;
    private final ObjectProvider<Course> courses;
    private final Jobs jobs;
    private final InstantSource clock;
    private final Duration whole;

    /** @param courses looked up late: they are parts of features that need this class */
    Transitions(
            TransitionRows rows,
            ObjectProvider<Course> courses,
            Jobs jobs,
            InstantSource clock,
            TransitionProperties properties) {
        this.rows = rows;
        this.courses = courses;
        this.jobs = jobs;
        this.clock = clock;
        this.whole = properties.transition();
    }

    /**
     * Sets a thing on its way, in the current transaction. If transitions take no time, it arrives before this returns.
     *
     * @param kind that of a {@link Course}
     * @param registryId the instance
     * @param subject what of the instance moves, at most 36 characters; may be empty
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void begin(String kind, long registryId, String subject) {
        if (whole.isZero()) {
            course(kind).advance(registryId, subject, 1);
            return;
        }
        Instant now = clock.instant();
        Transition transition = rows.saveAndFlush(new Transition(kind, registryId, subject, now));
        jobs.add(STEP, transition.id(), now.plus(whole.dividedBy(PARTS)));
    }

    /**
     * Advances a thing to where it is by now.
     *
     * @return when it is to be asked again; empty if it has arrived, or is gone
     */
    @Transactional
    Optional<Instant> step(long id) {
        Transition transition = rows.findById(id).orElse(null);
        if (transition == null) {
            return Optional.empty();
        }
        Duration passed = Duration.between(transition.begunAt(), clock.instant());
        boolean arrived = passed.compareTo(whole) >= 0;
        double progress = arrived ? 1 : Math.max(0, (double) passed.toMillis() / whole.toMillis());
        course(transition.kind()).advance(transition.registryId(), transition.subject(), progress);
        if (arrived) {
            rows.delete(transition);
            return Optional.empty();
        }
        long next = (long) Math.floor(progress * PARTS) + 1;
        return Optional.of(transition.begunAt().plus(whole.multipliedBy(next).dividedBy(PARTS)));
    }

    private Course course(String kind) {
        return courses.stream()
                .filter(each -> each.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no course for " + kind));
    }

    /** The steps as jobs. */
    @Configuration(proxyBeanMethods = false)
    static class Schedule {

        @Bean
        Task<Void> transitionStep(Transitions transitions, Revival revival) {
            return Tasks.custom(STEP)
                    .onDeadExecution(revival)
                    .onFailure(new FailureHandler.OnFailureRetryLater<>(RETRY))
                    .execute((job, context) -> transitions
                            .step(Long.parseLong(job.getId()))
                            .<CompletionHandler<Void>>map(
                                    next -> (done, operations) -> operations.reschedule(done, next))
                            .orElseGet(CompletionHandler.OnCompleteRemove::new));
        }
    }
}
