package io.swremu.platform.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.RunningServer;
import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Recurring work is rows of the database, which can be made again while the server runs. */
@Tag("slow")
class RecurringWorkTest {

    private static List<@Nullable String> scheduled(RunningServer server) {
        return JdbcClient.create(server.bean(DataSource.class))
                .sql("select task_name from scheduled_tasks order by task_name")
                .query(String.class)
                .list();
    }

    @Test
    void whatIsGoneIsScheduledAgainAndWhatIsThereIsLeft() {
        try (var server = RunningServer.with()) {
            var before = scheduled(server);
            assertThat(before).isNotEmpty();

            JdbcClient.create(server.bean(DataSource.class))
                    .sql("delete from scheduled_tasks")
                    .update();
            server.bean(Jobs.class).scheduleRecurring();
            assertThat(scheduled(server)).isEqualTo(before);

            server.bean(Jobs.class).scheduleRecurring();
            assertThat(scheduled(server)).isEqualTo(before);
        }
    }
}
