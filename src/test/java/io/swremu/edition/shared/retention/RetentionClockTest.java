package io.swremu.edition.shared.retention;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Retention as time goes by: rules by age, runs by themselves, and a history that is not shown for ever. */
@Tag("slow")
class RetentionClockTest {

    @Test
    void oldTagsGoByThemselvesAndTheirRecordsAreShownForThreeMonths() {
        var clock = new MovableClock();
        try (var server = RunningServer.at(clock, "--swr.retention.interval=12h")) {
            Api api = server.api();
            api.createNamespace("group");
            push(server, "first");
            clock.move(ofDays(20));
            push(server, "second");
            api.post("/v2/manage/namespaces/group/repos/app/retentions", """
                    {"algorithm":"or","rules":[{"template":"date_rule","params":{"days":"30"},"tag_selectors":[]}]}""").statusCode(201);
            api.get("/v2/manage/namespaces/group/repos/app/tags").body("Tag", contains("second", "first"));

            clock.move(ofDays(11)); // the recurring job is due now, and the scheduler goes by the same clock

            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> api.get("/v2/manage/namespaces/group/repos/app/tags")
                            .body("Tag", equalTo(List.of("second"))));
            String history = "/v2/manage/namespaces/group/repos/app/retentions/histories";
            api.get(history).body("retention_log.tag", contains("first"));
            clock.move(ofDays(85));
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> api.get(history).body("retention_log.tag", contains("second", "first")));
            clock.move(ofDays(8));
            api.get(history).body("retention_log.tag", contains("second")).body("total", equalTo(1));
        }
    }

    private static void push(RunningServer server, String tag) {
        TestImage.of(tag).push(server.api(), "group/app", tag);
    }
}
