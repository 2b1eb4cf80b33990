package io.swremu.platform.jobs;

import com.github.kagkarlsson.scheduler.event.AbstractSchedulerListener;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** Logs that the scheduler cannot look for work, most likely for want of a database: once, and when it can again. */
@Component
class Standstill extends AbstractSchedulerListener {
    private static final Logger log = LoggerFactory.getLogger(Standstill.class);

    private final DataSource database;
    private final AtomicBoolean still = new AtomicBoolean();

    Standstill(DataSource database) {
        this.database = database;
    }

    @Override
    public void onSchedulerEvent(SchedulerEventType event) {
        if (event == SchedulerEventType.UNEXPECTED_ERROR && still.compareAndSet(false, true)) {
            log.error("Background work stands still until the database can be used again: {}", reason());
        }
        if (event == SchedulerEventType.RAN_EXECUTE_DUE && still.compareAndSet(true, false)) {
            log.warn("Background work goes on.");
        }
    }

    /** What is wrong with the database; the scheduler does not tell its listeners. */
    private String reason() {
        try (Connection connection = database.getConnection()) {
            return connection.getMetaData().getDatabaseProductName() + " answers, but a statement has failed";
        } catch (SQLException failure) {
            return String.valueOf(failure.getMessage());
        }
    }
}
