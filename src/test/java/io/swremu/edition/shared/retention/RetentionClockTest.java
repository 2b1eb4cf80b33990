package io.swremu.edition.shared.retention;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.Swarm;
import io.swremu.testing.TestImage;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
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
            await().atMost(ofSeconds(20)).untilAsserted(() -> {
                clock.move(ofDays(1)); // the daily job that forgets them is due
                clock.move(ofDays(-40)); // then both would be shown
                try {
                    api.get(history).body("retention_log.tag", contains("second"));
                } finally {
                    clock.move(ofDays(40));
                }
            });
        }
    }

    @Test
    void aPolicyIsAppliedAfterItsTransactionSoThatNoneWaitsForTheConnectionOfAnother() {
        try (var server = RunningServer.at(new MovableClock(), "--spring.datasource.hikari.maximum-pool-size=2")) {
            Api api = server.api();
            api.createNamespace("group");
            var policies = new ArrayList<HttpRequest>();
            for (String repository : List.of("a", "b", "c", "d", "e", "f", "g", "h")) {
                api.createRepository("group", repository);
                policies.add(
                        Swarm.post(
                                api,
                                "/v2/manage/namespaces/group/repos/" + repository + "/retentions",
                                "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},\"tag_selectors\":[]}]}"));
            }

            assertThat(Swarm.send(policies)).isEqualTo(Map.of(201, 8L));
        }
    }

    private static void push(RunningServer server, String tag) {
        TestImage.of(tag).push(server.api(), "group/app", tag);
    }
}
