package io.swremu.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import com.github.kagkarlsson.scheduler.event.SchedulerListener.SchedulerEventType;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.datasource.AbstractDataSource;

/** What the log says when the scheduler has no database: one line at the beginning and one at the end. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class StandstillTest {
    private final Standstill listener = new Standstill(new AbstractDataSource() {
        @Override
        public Connection getConnection() throws SQLException {
            throw new SQLException("the disk is full");
        }

        @Override
        public Connection getConnection(String username, String password) throws SQLException {
            return getConnection();
        }
    });

    @Test
    void itIsSaidOnce(CapturedOutput output) {
        for (int standstill = 0; standstill < 2; standstill++) {
            for (int poll = 0; poll < 3; poll++) {
                listener.onSchedulerEvent(SchedulerEventType.UNEXPECTED_ERROR);
            }
            for (int poll = 0; poll < 3; poll++) {
                listener.onSchedulerEvent(SchedulerEventType.RAN_EXECUTE_DUE);
            }
        }
        List<String> lines = output.getOut().lines().toList();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).contains("stands still", "the disk is full");
        assertThat(lines.get(1)).contains("goes on");
    }
}
