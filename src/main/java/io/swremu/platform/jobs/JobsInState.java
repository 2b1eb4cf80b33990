package io.swremu.platform.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import com.github.kagkarlsson.scheduler.event.ExecutionChain;
import com.github.kagkarlsson.scheduler.event.ExecutionInterceptor;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.Execution;
import com.github.kagkarlsson.scheduler.task.ExecutionComplete;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.swremu.platform.state.StateGate;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Lets jobs into the state, from before they are done until the scheduler has noted that. A job whose row has been replaced
 * with the state is not done, and nothing is noted of it: another row may have its name by now.
 */
@Component
class JobsInState extends AbstractSchedulerListener implements ExecutionInterceptor {
    private static final Logger log = LoggerFactory.getLogger(JobsInState.class);

    private static final CompletionHandler<Object> NOTHING = (complete, operations) -> {};

    private final StateGate gate;
    private final JdbcClient database;

    /** The scheduler begins a job and notes its end in one thread. */
    private final ThreadLocal<StateGate.@Nullable Visit> visits = new ThreadLocal<>();

    JobsInState(StateGate gate, DataSource database) {
        this.gate = gate;
        this.database = JdbcClient.create(database);
    }

    @Override
    public CompletionHandler<?> execute(TaskInstance<?> job, ExecutionContext context, ExecutionChain chain) {
        StateGate.Visit visit = gate.enter();
        visits.set(visit);
        if (!isStillThere(context.getExecution())) {
            log.debug("{} belongs to a state that has been replaced", job);
            return NOTHING;
        }
        try {
            CompletionHandler<?> end = chain.proceed(job, context);
            return visit.isOver() ? NOTHING : end;
        } catch (RuntimeException failure) {
            if (visit.isOver()) {
                log.debug("{} was cut off by another state", job, failure);
                return NOTHING;
            }
            throw failure;
        }
    }

    private boolean isStillThere(Execution picked) {
        return database.sql("select count(*) from scheduled_tasks"
                                + " where task_name = ? and task_instance = ? and picked and version = ?")
                        .params(picked.taskInstance.getTaskName(), picked.taskInstance.getId(), picked.version)
                        .query(Integer.class)
                        .single()
                == 1;
    }

    @Override
    public void onExecutionComplete(ExecutionComplete complete) {
        StateGate.Visit visit = visits.get();
        if (visit != null) {
            visits.remove();
            visit.close();
        }
    }
}
