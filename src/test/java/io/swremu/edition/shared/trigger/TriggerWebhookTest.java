package io.swremu.edition.shared.trigger;

import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.WebhookReceiver;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Events of triggers that go to a webhook. */
@Tag("slow")
class TriggerWebhookTest {
    private static final String TRIGGERS = "/v2/manage/namespaces/group/repos/app/triggers";
    private static final String TRIGGER = TRIGGERS + "/deploy";

    private static void createTrigger(Api api) {
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
    }

    private static void push(RunningServer server, String tag) {
        TestImage.of(tag).push(server.api(), "group/app", tag);
    }

    @Test
    void eachFiringIsToldUntilTheWebhookTakesIt() {
        var answers = new AtomicInteger();
        try (var receiver = WebhookReceiver.answering(() -> answers.incrementAndGet() <= 2 ? 503 : 204);
                var server =
                        RunningServer.with("--swr.trigger.webhook=" + receiver.url(), "--swr.trigger.backoff=50ms")) {
            createTrigger(server.api());
            push(server, "v1");

            await().atMost(ofSeconds(20)).until(() -> receiver.events().size() == 1);
            var event = receiver.events().get(0);
            assertThat(event.path("event").asString()).isEqualTo("trigger");
            assertThat(event.path("id").asLong()).isPositive();
            assertThat(event.path("time").asString()).endsWith("Z");
            assertThat(event.path("region").asString()).isEqualTo("cn-north-4");
            assertThat(event.path("namespace").asString()).isEqualTo("group");
            assertThat(event.path("repository").asString()).isEqualTo("app");
            assertThat(event.path("tag").asString()).isEqualTo("v1");
            assertThat(event.path("digest").asString())
                    .isEqualTo(TestImage.of("v1").digest());
            assertThat(event.path("image").asString()).isEqualTo("group/app:v1");
            assertThat(event.path("trigger").path("name").asString()).isEqualTo("deploy");
            assertThat(event.path("trigger").path("application").asString()).isEqualTo("web");
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> server.api()
                            .get(TRIGGER)
                            .body("trigger_history.result", contains("success"))
                            .body("trigger_history.detail", contains("")));
            assertThat(answers).hasValue(3);
        }
    }

    @Test
    void afterTheLastAttemptTheHistorySaysWhy() {
        var answers = new AtomicInteger();
        try (var receiver = WebhookReceiver.answering(() -> {
                    answers.incrementAndGet();
                    return 500;
                });
                var server = RunningServer.with(
                        "--swr.trigger.webhook=" + receiver.url(),
                        "--swr.trigger.attempts=2",
                        "--swr.trigger.backoff=50ms")) {
            createTrigger(server.api());
            push(server, "v1");
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> server.api()
                            .get(TRIGGER)
                            .body("trigger_history.result", contains("failed"))
                            .body("trigger_history.detail", contains(containsString("500"))));
            assertThat(answers).hasValue(2);
        }
    }

    @Test
    void aPushDoesNotWaitForTheWebhook() throws InterruptedException {
        var release = new CountDownLatch(1);
        try (var receiver = WebhookReceiver.answering(() -> {
                    try {
                        return release.await(60, TimeUnit.SECONDS) ? 200 : 500;
                    } catch (InterruptedException over) {
                        return 500;
                    }
                });
                var server =
                        RunningServer.with("--swr.trigger.webhook=" + receiver.url(), "--swr.trigger.timeout=60s")) {
            createTrigger(server.api());
            push(server, "v1"); // returns while the webhook still thinks
            server.api().get(TRIGGER).body("trigger_history", empty());
            assertThat(receiver.events()).isEmpty();
            release.countDown();
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> server.api().get(TRIGGER).body("trigger_history", hasSize(1)));
        }
    }

    @Test
    void aWebhookThatHangsHoldsUpNoOtherWorkAndIsToldEverythingInTheEnd() {
        var release = new CountDownLatch(1);
        var waiting = new AtomicInteger();
        try (var receiver = WebhookReceiver.answering(() -> {
                    waiting.incrementAndGet();
                    try {
                        return release.await(60, TimeUnit.SECONDS) ? 200 : 500;
                    } catch (InterruptedException over) {
                        return 500;
                    }
                });
                var server = RunningServer.with(
                        "--swr.trigger.webhook=" + receiver.url(),
                        "--swr.trigger.timeout=60s",
                        "--swr.trigger.attempts=1")) {
            createTrigger(server.api());
            for (String tag : List.of("v1", "v2", "v3", "v4", "v5")) {
                push(server, tag);
            }
            await().atMost(ofSeconds(20)).until(() -> waiting.get() == 2);
            server.api()
                    .post("/v2/manage/namespaces/group/repos/app/sync_images", """
                            {"imageTag":["v1"],"remoteRegionId":"cn-east-3","remoteNamespace":"missing"}""")
                    .statusCode(200);
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> server.api()
                            .get("/v2/manage/namespaces/group/repos/app/sync_job?filter=limit::10%7Coffset::0")
                            .body("status", contains("failed")));
            assertThat(waiting).hasValue(2);

            release.countDown();
            await().atMost(ofSeconds(20))
                    .untilAsserted(() -> server.api().get(TRIGGER).body("trigger_history", hasSize(5)));
            assertThat(receiver.events())
                    .extracting(event -> event.path("tag").asString())
                    .containsExactlyInAnyOrder("v1", "v2", "v3", "v4", "v5");
        }
    }

    @Test
    void whatIsStillToBeToldSurvivesARestartAndIsToldOnce(@TempDir Path directory) {
        var status = new AtomicInteger(500);
        try (var receiver = WebhookReceiver.answering(status::get)) {
            String[] options = {
                "--swr.data-dir=" + directory,
                "--swr.trigger.webhook=" + receiver.url(),
                "--swr.trigger.attempts=100",
                "--swr.trigger.backoff=100ms"
            };
            try (var server = RunningServer.with(options)) {
                createTrigger(server.api());
                push(server, "v1");
            }
            assertThat(receiver.events()).isEmpty();
            status.set(200);
            try (var server = RunningServer.with(options)) {
                await().atMost(ofSeconds(40))
                        .untilAsserted(() -> server.api()
                                .get(TRIGGER)
                                .body("trigger_history.result", contains("success"))
                                .body("trigger_history.tag", equalTo(List.of("v1"))));
            }
            assertThat(receiver.events()).hasSize(1);
        }
    }

    @Test
    void aTriggerDeletedMeanwhileTellsNothing() {
        var status = new AtomicInteger(500);
        var asked = new AtomicInteger();
        try (var receiver = WebhookReceiver.answering(() -> {
                    asked.incrementAndGet();
                    return status.get();
                });
                var server =
                        RunningServer.with("--swr.trigger.webhook=" + receiver.url(), "--swr.trigger.backoff=300ms")) {
            createTrigger(server.api());
            push(server, "v1");
            await().atMost(ofSeconds(20)).until(() -> asked.get() > 0);
            server.api().delete(TRIGGER).statusCode(204);
            status.set(200);
            createAgain(server.api());
            push(server, "v2");
            await().atMost(ofSeconds(20)).until(() -> !receiver.events().isEmpty());
            assertThat(receiver.events())
                    .extracting(event -> event.path("tag").asString())
                    .containsExactly("v2");
        }
    }

    private static void createAgain(Api api) {
        api.post(TRIGGERS, """
                {"name":"deploy","action":"update","app_type":"deployments","application":"web","cluster_ns":"default",
                 "cluster_id":"c-1","trigger_type":"tag","condition":"v2","enable":"true"}""").statusCode(201);
    }
}
