package io.swremu;

import static java.time.Duration.ofDays;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.hasSize;

import io.swremu.content.blob.BlobStore;
import io.swremu.content.blob.FileSystemBlobStore;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.MovableClock;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.WebhookReceiver;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Two servers on one database and one blob store: what one of them is asked for happens once. The database is PostgreSQL
 * where {@code SPRING_DATASOURCE_URL} names one, else H2 in this process. Servers in two processes cannot share a data
 * directory yet; here they do, in one.
 */
@Tag("slow")
class ReplicasTest {
    private static final int PUSHES = 20;
    private final List<String> database = RunningServer.sharedDatabase();
    private final MovableClock clock = new MovableClock();
    private final String organization = Fresh.name();
    private final String repository = "/v2/manage/namespaces/" + organization + "/repos/app";

    private final String tags = repository.replace("/v2/", "/v3/") + "/tags";

    private RunningServer replica(BlobStore store, String... options) {
        var all = new ArrayList<>(database);
        all.addAll(List.of(options));
        return RunningServer.at(clock, store, all.toArray(String[]::new));
    }

    @Test
    void eachEventIsToldOnceAndEachTagIsDeletedOnce() throws IOException {
        try (var receiver = WebhookReceiver.answering(() -> 204);
                var store = FileSystemBlobStore.temporary(clock);
                var one = replica(store, options(receiver));
                var two = replica(store, options(receiver))) {
            Api api = one.api();
            api.createNamespace(organization);
            api.createRepository(organization, "app");
            api.post(repository + "/triggers", """
                    {"name":"deploy","action":"update","app_type":"deployments","application":"web","cluster_ns":"default",
                     "cluster_id":"c-1","trigger_type":"all","condition":".*","enable":"true"}""").statusCode(201);

            CompletableFuture.allOf(IntStream.range(0, PUSHES)
                            .mapToObj(i -> CompletableFuture.runAsync(() -> TestImage.of(organization + i)
                                    .push((i % 2 == 0 ? one : two).api(), organization + "/app", "t" + i)))
                            .toArray(CompletableFuture[]::new))
                    .join();
            // The clock moves, so that an attempt that failed is followed by another, but no faster than time does: a
            // replica
            // whose sign of life is late by the clock is taken for dead, and its events would be told again.
            await().pollInterval(ofSeconds(1)).atMost(ofSeconds(90)).untilAsserted(() -> {
                clock.move(ofSeconds(1));
                two.api().get(repository + "/triggers/deploy").body("trigger_history", hasSize(PUSHES));
            });
            assertThat(receiver.events()).hasSize(PUSHES);
            assertThat(new HashSet<>(receiver.events())).hasSize(PUSHES);

            api.post(repository + "/retentions", """
                    {"algorithm":"or","rules":[{"template":"date_rule","params":{"days":"1"},"tag_selectors":[]}]}""").statusCode(201);
            api.get(tags).body("tags", hasSize(PUSHES));
            clock.move(ofDays(2));
            CompletableFuture.allOf(
                            CompletableFuture.runAsync(() -> run(one)), CompletableFuture.runAsync(() -> run(two)))
                    .join();

            api.get(tags).body("tags", hasSize(0));
            List<String> deleted =
                    api.get(repository + "/retentions/histories").extract().path("retention_log.tag");
            assertThat(deleted)
                    .containsExactlyInAnyOrderElementsOf(
                            IntStream.range(0, PUSHES).mapToObj(i -> "t" + i).toList());
        }
    }

    @Test
    void whatIsRevokedAtOneIsRevokedAtTheOther() throws IOException {
        String[] users = {
            "--swr.iam.accounts[0].name=test",
            "--swr.iam.accounts[0].users[0].name=test",
            "--swr.iam.accounts[0].users[1].name=bob",
            "--swr.iam.accounts[0].users[1].access-key=KEYOFBOB"
        };
        try (var store = FileSystemBlobStore.temporary(clock);
                var one = replica(store, users);
                var two = replica(store, users)) {
            one.api().createNamespace(organization);
            Api bob = two.api().as("KEYOFBOB");
            bob.get("/v2/manage/namespaces").body("namespaces", hasSize(0));

            one.api().delete("/v3.0/OS-CREDENTIAL/credentials/KEYOFBOB").statusCode(204);

            // The key is nobody's now, so in open mode it stands for the default user, who sees everything.
            bob.get("/v2/manage/namespaces").body("namespaces", hasSize(1));
        }
    }

    /** On a busy machine an answer may take more than the usual five seconds, and its event would be sent again. */
    private static String[] options(WebhookReceiver receiver) {
        return new String[] {
            "--swr.trigger.webhook=" + receiver.url(), "--swr.trigger.timeout=1m", "--swr.retention.interval=100d"
        };
    }

    private static void run(RunningServer server) {
        server.api().anonymous().post("/_swr/retentions/run").then().statusCode(200);
    }
}
