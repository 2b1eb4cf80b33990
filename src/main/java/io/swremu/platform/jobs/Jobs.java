package io.swremu.platform.jobs;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.OnStartup;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import io.swremu.platform.state.StateGate;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Work to be done later, in the background. A feature describes a kind of work by a {@link Task} bean; a job is one piece of
 * it, known by the id of the row that says what to do. After a crash a job may run again, so each kind of work must have no
 * effect the second time.
 */
@Component
public class Jobs {
    private static final Logger log = LoggerFactory.getLogger(Jobs.class);

    private final ObjectProvider<Scheduler> scheduler;
    private final ObjectProvider<Task<?>> tasks;
    private final SchedulerClock clock;
    private final JdbcClient database;

    /** @param scheduler looked up late, like the tasks: features have tasks and need this class */
    Jobs(
            ObjectProvider<Scheduler> scheduler,
            ObjectProvider<Task<?>> tasks,
            SchedulerClock clock,
            DataSource database) {
        this.scheduler = scheduler;
        this.tasks = tasks;
        this.clock = clock;
        this.database = JdbcClient.create(database);
    }

    /**
     * Adds a job in the current transaction: it will be done if and only if that commits.
     *
     * @param kind the kind of work
     * @param id of the row that says what is to be done; one id is one job
     * @param when not before this instant
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public void add(TaskDescriptor<Void> kind, long id, Instant when) {
        Scheduler jobs = scheduler.getObject();
        jobs.scheduleIfNotExists(kind.instance(Long.toString(id)).build(), when);
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                jobs.triggerCheckForDueExecutions();
            }
        });
    }

    /** Schedules recurring work whose rows are gone, as after a reset; the start does so by itself. */
    public void scheduleRecurring() {
        Scheduler jobs = scheduler.getObject();
        tasks.orderedStream()
                .filter(OnStartup.class::isInstance)
                .map(OnStartup.class::cast)
                .forEach(task -> task.onStartup(jobs, clock));
    }

    /**
     * Lets the emulator's clock jump without harm to jobs in work: by the new time, a replica that does one would seem dead.
     * What is due by the new time begins at once.
     *
     * @param time what the clock will show
     * @param jump sets it to that
     */
    public void leap(Instant time, Runnable jump) {
        database.sql("update scheduled_tasks set last_heartbeat = ? where picked")
                .param(time.atOffset(ZoneOffset.UTC))
                .update();
        jump.run();
        scheduler.getObject().triggerCheckForDueExecutions();
    }

    /**
     * Describes work that recurs, for the first time after one interval: a short-lived server needs none. A failure is
     * logged, and the next run tries again.
     *
     * @param interval from the end of one run to the beginning of the next
     */
    public static Task<Void> every(Duration interval, String name, Runnable work) {
        return Tasks.recurring(TaskDescriptor.of(name), new Interval(interval)).execute((job, context) -> {
            try {
                work.run();
            } catch (RuntimeException failure) {
                if (StateGate.isBehind(failure)) {
                    log.debug("{} gave way to another state", name);
                } else {
                    log.error("{} failed", name, failure);
                }
            }
        });
    }
}
