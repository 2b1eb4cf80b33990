package io.swremu.edition.shared.sync;

import static io.swremu.testing.Refusal.refusal;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.contains;

import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.Digest;
import io.swremu.testing.Api;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Jobs from start to end, and what may come in between: a restart, a server that dies, a storage that fails. */
@Tag("slow")
@ExtendWith(OutputCaptureExtension.class)
class SyncJobTest {
    private static final String REPOSITORY = "/v2/manage/namespaces/group/repos/app";
    private static final String JOBS = REPOSITORY + "/sync_job?limit=10&offset=0";

    private final MovableClock clock = new MovableClock();
    private final TestImage image = TestImage.of("app");

    private RunningServer start(String... options) {
        return RunningServer.at(clock, options);
    }

    private void push(RunningServer server) {
        server.api().createNamespace("group");
        server.api().in("cn-east-3").createNamespace("group");
        image.push(server.api(), "group/app", "v1");
    }

    private static void send(RunningServer server, String tag, String region, String namespace) {
        server.api()
                .post(
                        REPOSITORY + "/sync_images",
                        Map.of("imageTag", List.of(tag), "remoteRegionId", region, "remoteNamespace", namespace))
                .statusCode(200);
    }

    private static void send(RunningServer server) {
        send(server, "v1", "cn-east-3", "group");
    }

    private static void awaitJobs(Api api, String... statuses) {
        await().atMost(ofSeconds(30)).untilAsserted(() -> api.get(JOBS).body("status", contains(statuses)));
    }

    private static int failuresSoFar(RunningServer server) {
        return JdbcClient.create(server.bean(DataSource.class))
                .sql(
                        "select coalesce(max(consecutive_failures), 0) from scheduled_tasks where task_name = 'sync-image'")
                .query(Integer.class)
                .single();
    }

    private static int left(RunningServer server) {
        return JdbcClient.create(server.bean(DataSource.class))
                .sql("select count(*) from scheduled_tasks where task_name = 'sync-image'")
                .query(Integer.class)
                .single();
    }

    @Test
    void aJobCanBeWatchedFromStartToEnd() {
        try (var server = start("--swr.sync.delay=1m")) {
            push(server);
            send(server);
            Api api = server.api();
            api.get(JOBS).body("status", contains("waiting")).body("updatedAt", contains("2026-03-01T12:00:00Z"));
            clock.move(Duration.ofMinutes(2));
            awaitJobs(api, "success");
            api.get(JOBS)
                    .body("createdAt", contains("2026-03-01T12:00:00Z"))
                    .body("updatedAt", contains("2026-03-01T12:02:00Z"));
        }
    }

    @Test
    void whatWaitsSurvivesARestart(@TempDir Path directory) {
        String[] options = {"--swr.data-dir=" + directory, "--swr.sync.delay=1h"};
        try (var server = start(options)) {
            push(server);
            send(server);
            server.api().get(JOBS).body("status", contains("waiting"));
        }
        clock.move(Duration.ofHours(2));
        try (var server = start(options)) {
            awaitJobs(server.api(), "success");
            image.pull(server.api(), "cn-east-3", "group/app", "v1");
        }
    }

    @Test
    void aJobWhoseServerDiedIsDoneByAnother() {
        // The dead are looked for every second heartbeat of the machine's time.
        try (var server = start("--swr.sync.delay=1h", "--db-scheduler.heartbeat-interval=500ms")) {
            push(server);
            send(server);
            // What a server leaves behind that is killed in the middle of a job.
            JdbcClient rows = JdbcClient.create(server.bean(DataSource.class));
            rows.sql("update sync_job set status = 'RUNNING'").update();
            rows.sql("""
                    update scheduled_tasks set picked = true, picked_by = 'gone', last_heartbeat = :now
                    where task_name = 'sync-image'""").param("now", Timestamp.from(clock.instant())).update();
            server.api().get(JOBS).body("status", contains("running"));

            clock.move(Duration.ofMinutes(3)); // long before it would have been due
            awaitJobs(server.api(), "success");
            image.pull(server.api(), "cn-east-3", "group/app", "v1");
        }
    }

    @Test
    void afterAFailureOfTheStorageAJobIsTriedAgainAndHasFailedInTheEnd(CapturedOutput output) throws IOException {
        byte[] manifest = image.manifest().getBytes(StandardCharsets.UTF_8);
        Digest digest = Digest.parse(image.digest());
        try (var server = start()) {
            push(server);
            BlobStore store = server.bean(BlobStore.class);
            store.delete(digest);
            send(server);
            await().atMost(ofSeconds(20)).until(() -> failuresSoFar(server) == 1);
            server.api().get(JOBS).body("status", contains("running"));

            store.put(digest, new ByteArrayInputStream(manifest), manifest.length);
            clock.move(Duration.ofMinutes(1));
            awaitJobs(server.api(), "success");
            assertThat(output).doesNotContain("synchronization job");

            server.api().in("cn-east-3").delete(REPOSITORY + "/tags/v1").statusCode(204);
            store.delete(digest);
            send(server);
            await().atMost(ofSeconds(30)).untilAsserted(() -> {
                clock.move(ofSeconds(2));
                server.api().get(JOBS).body("status", contains("failed", "success"));
            });
            assertThat(output).containsOnlyOnce("synchronization job");
            assertThat(left(server)).isZero();
        }
    }

    @Test
    void aJobGoesWithItsRepository(CapturedOutput output) {
        try (var server = start("--swr.sync.delay=1m")) {
            push(server);
            send(server);
            server.api().delete(REPOSITORY).statusCode(204);
            assertThat(left(server)).isEqualTo(1);
            clock.move(Duration.ofMinutes(2));
            await().atMost(ofSeconds(20)).until(() -> left(server) == 0);
            server.api().in("cn-east-3").get(REPOSITORY).spec(refusal("4040010"));
            assertThat(output).doesNotContain("Exception", "failed");
        }
    }

    @Test
    void whyAJobFailedIsALineOfTheLogAndNoStackTrace(CapturedOutput output) {
        try (var server = start("--swr.quota.tags=1")) {
            push(server);
            send(server);
            awaitJobs(server.api(), "success");
            send(server, "v1", "cn-east-3", "nowhere");
            awaitJobs(server.api(), "failed", "success");
            send(server, "missing", "cn-east-3", "group");
            awaitJobs(server.api(), "failed", "failed", "success");

            Api east = server.api().in("cn-east-3");
            east.delete(REPOSITORY + "/tags/v1").statusCode(204);
            server.api()
                    .registry("cn-east-3")
                    .contentType(TestImage.TYPE)
                    .body(image.manifest().getBytes(StandardCharsets.UTF_8))
                    .put("/v2/group/app/manifests/other")
                    .then()
                    .statusCode(201);
            send(server);
            awaitJobs(server.api(), "failed", "failed", "failed", "success");

            server.api()
                    .post(REPOSITORY + "/sync_repo", Map.of("remoteRegionId", "mars-1", "remoteNamespace", "group"))
                    .spec(refusal("5001101"));
            assertThat(output)
                    .contains("4041061", "4041056", "4000099")
                    .doesNotContain("Exception", "\tat ", "5001101");
        }
    }
}
