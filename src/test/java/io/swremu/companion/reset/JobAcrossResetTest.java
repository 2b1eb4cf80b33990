package io.swremu.companion.reset;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.WebhookReceiver;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A job that waits for somebody outside does not keep a reset from happening, and writes nothing into the new state. */
@Tag("slow")
class JobAcrossResetTest {
    private static final String TRIGGERS = "/v2/manage/namespaces/group/repos/app/triggers";

    @Test
    void theNextStateHasItsOwnJobOfThatNumber() {
        var calls = new AtomicInteger();
        var mayAnswer = new CountDownLatch(1);
        try (var receiver = WebhookReceiver.answering(() -> answer(calls, mayAnswer));
                var server =
                        RunningServer.with("--swr.trigger.webhook=" + receiver.url(), "--swr.trigger.timeout=60s")) {
            fire(server.api());
            await().until(calls::get, count -> count == 1);

            server.api().anonymous().post("/_swr/reset").then().statusCode(204);
            assertThat(jobs(server)).doesNotContain("trigger-delivery");

            fire(server.api()); // a firing with the same number
            await().until(calls::get, count -> count == 2);
            mayAnswer.countDown();
            await().until(() -> history(server.api()), List.of("success")::equals);
            await().until(() -> jobs(server), names -> !names.contains("trigger-delivery"));
            assertThat(receiver.events()).hasSize(2);
            assertThat(calls).hasValue(2);
        }
    }

    private static int answer(AtomicInteger calls, CountDownLatch mayAnswer) {
        calls.incrementAndGet();
        try {
            mayAnswer.await();
            return 200;
        } catch (InterruptedException stopped) {
            return 500;
        }
    }

    private static void fire(Api api) {
        api.createNamespace("group");
        api.createRepository("group", "app");
        api.post(
                        TRIGGERS,
                        Map.of(
                                "name", "deploy",
                                "action", "update",
                                "app_type", "deployments",
                                "application", "web",
                                "cluster_ns", "default",
                                "cluster_id", "c-1",
                                "trigger_type", "all",
                                "condition", ".*",
                                "enable", "true"))
                .statusCode(201);
        TestImage.of("app").push(api, "group/app", "1");
    }

    private static List<String> history(Api api) {
        return api.get(TRIGGERS + "/deploy").extract().path("trigger_history.result");
    }

    private static List<@Nullable String> jobs(RunningServer server) {
        return JdbcClient.create(server.bean(DataSource.class))
                .sql("select task_name from scheduled_tasks")
                .query(String.class)
                .list();
    }
}
