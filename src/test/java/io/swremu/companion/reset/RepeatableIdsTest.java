package io.swremu.companion.reset;

import static org.assertj.core.api.Assertions.assertThat;

import io.swremu.testing.RunningServer;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code swr.random-seed} ids and secrets are the same at each start and after each reset. */
@Tag("slow")
class RepeatableIdsTest {
    @Test
    void theSameSeedMakesTheSame() {
        Map<String, Object> first;
        try (var server = RunningServer.with("--swr.random-seed=7")) {
            server.api().get("/readyz"); // whose id changes nothing
            first = account(server);
            assertThat(account(server).get("access_key")).isNotEqualTo(first.get("access_key"));
            server.api().anonymous().post("/_swr/reset").then().statusCode(204);
            assertThat(account(server)).isEqualTo(first);
        }
        try (var server = RunningServer.with("--swr.random-seed=7")) {
            assertThat(account(server)).isEqualTo(first);
        }
    }

    private static Map<String, Object> account(RunningServer server) {
        return server.api()
                .anonymous()
                .post("/_swr/accounts")
                .then()
                .statusCode(201)
                .extract()
                .path("$");
    }
}
