package io.swremu.app;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariDataSource;
import io.swremu.testing.RunningServer;
import java.util.Map;
import java.util.Objects;
import javax.sql.DataSource;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pool closes its connections after half an hour and makes new ones: that must not be noticed. */
@Tag("slow")
class RenewedConnectionsTest {

    @Test
    void rowsCanBeStoredWhenAllConnectionsOfTheStartAreGone() throws Exception {
        try (RunningServer server = RunningServer.with()) {
            server.api()
                    .post("/v2/manage/namespaces", Map.of("namespace", "before"))
                    .statusCode(201);
            var pool = Objects.requireNonNull(
                    server.bean(DataSource.class).unwrap(HikariDataSource.class).getHikariPoolMXBean());
            pool.softEvictConnections();
            Awaitility.await()
                    .untilAsserted(() -> assertThat(pool.getActiveConnections()).isZero());

            server.api()
                    .post("/v2/manage/namespaces", Map.of("namespace", "after"))
                    .statusCode(201);
            server.api()
                    .post("/v2/manage/namespaces/after/repos", Map.of("repository", "app", "is_public", true))
                    .statusCode(201);
        }
    }
}
