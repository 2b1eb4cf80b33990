package io.swremu.edition.shared.sync;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.swremu.testing.Api;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** How long jobs are shown. */
@Tag("slow")
class SyncJobExpiryTest {
    private static final String REPOSITORY = "/v2/manage/namespaces/group/repos/app";
    private static final String JOBS = REPOSITORY + "/sync_job?limit=10&offset=0";

    @Test
    void endedJobsAreForgottenAfterThirtyDays() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(clock)) {
            Api api = server.api();
            api.createNamespace("group");
            api.in("cn-east-3").createNamespace("group");
            copy(server, "first");
            await().atMost(ofSeconds(20)).untilAsserted(() -> api.get(JOBS).body("status", contains("success")));
            clock.move(ofDays(20));
            copy(server, "second");
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> api.get(JOBS)
                            .body("status", contains("success", "success"))
                            .body("tag", contains("second", "first")));

            clock.move(ofDays(11)); // the daily job is due, and the scheduler goes by the same clock

            await().atMost(ofSeconds(20)).untilAsserted(() -> api.get(JOBS).body("tag", contains("second")));
        }
    }

    private static void copy(RunningServer server, String tag) {
        TestImage.of(tag).push(server.api(), "group/app", tag);
        server.api()
                .post(
                        REPOSITORY + "/sync_images",
                        Map.of("imageTag", List.of(tag), "remoteRegionId", "cn-east-3", "remoteNamespace", "group"))
                .statusCode(200);
    }
}
