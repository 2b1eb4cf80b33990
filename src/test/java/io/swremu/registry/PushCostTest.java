package io.swremu.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.content.collect.Collector;
import io.swremu.edition.shared.retention.RetentionRun;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.StoreCalls;
import io.swremu.testing.StoreCalls.Calls;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** What pushes, checks and retention ask of database and disk: counted, not timed. */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class PushCostTest {
    private final StoreCalls calls = new StoreCalls();
    private final String namespace = Fresh.name();
    private RunningServer server;

    @BeforeAll
    void start() {
        server = RunningServer.beside(
                StoreCalls.class,
                calls,
                "--swr.registry.collect-interval=1000h",
                "--swr.retention.interval=1000h",
                "--swr.usage.interval=1000h");
        server.api().createNamespace(namespace);
    }

    @AfterAll
    void stop() {
        server.close();
    }

    private Calls pushBlob(String repository, byte[] blob) {
        return calls.during(() -> server.api()
                .registry()
                .contentType("application/octet-stream")
                .body(blob)
                .post("/v2/" + namespace + "/" + repository + "/blobs/uploads/?digest=" + TestImage.digest(blob))
                .then()
                .statusCode(201));
    }

    private Calls pushManifest(String repository, TestImage image, String tag) {
        return calls.during(() -> server.api()
                .registry()
                .contentType(TestImage.TYPE)
                .body(image.manifest().getBytes(UTF_8))
                .put("/v2/" + namespace + "/" + repository + "/manifests/" + tag)
                .then()
                .statusCode(201));
    }

    /** Who calls is found out before, in the same way for each request. */
    private int transactionsOfLogin() {
        return calls.during(() -> server.api().registry().get("/v2/").then().statusCode(200))
                .transactions();
    }

    @Test
    void theFirstPushToANewRepositoryTakesTwoTransactions() {
        pushBlob("warm", "warm".getBytes(UTF_8));
        int login = transactionsOfLogin();
        Calls first = pushBlob("first", "first".getBytes(UTF_8));
        assertThat(first.transactions() - login).isEqualTo(2);
        assertThat(first.changes()).anyMatch(statement -> statement.startsWith("insert into image_repository"));
        TestImage image = TestImage.of("first");
        pushBlob("first", image.config());
        pushBlob("first", image.layer());
        assertThat(pushManifest("first", image, "v1").transactions() - login).isEqualTo(2);
    }

    @Test
    void noFileIsWrittenWithinATransaction() {
        TestImage image = TestImage.of("files");
        var all = List.of(
                pushBlob("files", image.config()),
                pushBlob("files", image.layer()),
                pushManifest("files", image, "v1"),
                pushManifest("files", image, "v2"),
                calls.during(() -> server.api()
                        .delete("/v2/manage/namespaces/" + namespace + "/repos/files/tags/v1")
                        .statusCode(204)),
                calls.during(() -> server.bean(Collector.class).collect()));
        assertThat(all).flatExtracting(Calls::fileWrites).contains("put", "touch", "expireUploads");
        assertThat(all).flatExtracting(Calls::inTransactions).isEmpty();
    }

    @Test
    void aHeadOfABlobWritesNothing() {
        byte[] blob = "asked for".getBytes(UTF_8);
        pushBlob("head", blob);
        Calls head = calls.during(() -> server.api()
                .registry()
                .head("/v2/" + namespace + "/head/blobs/" + TestImage.digest(blob))
                .then()
                .statusCode(200));
        assertThat(head.changes()).isEmpty();
        assertThat(head.fileWrites()).isEmpty();
        assertThat(head.statements()).isNotEmpty();
    }

    @Test
    void retentionCostsTheSameForEachTag() {
        int ofTen = retention("ten", 10);
        int ofTwenty = retention("twenty", 20);
        int ofForty = retention("forty", 40);
        assertThat(ofTwenty).isGreaterThan(ofTen);
        assertThat(ofForty - ofTwenty).isEqualTo(2 * (ofTwenty - ofTen));
    }

    /** Statements that a run takes which deletes so many tags of a repository, and leaves one. */
    private int retention(String repository, int deleted) {
        for (int tag = 0; tag <= deleted; tag++) {
            TestImage.of(repository + tag).push(server.api(), namespace + "/" + repository, "v" + tag);
        }
        String policy = "/v2/manage/namespaces/" + namespace + "/repos/" + repository + "/retentions";
        Map<String, Object> rule =
                Map.of("template", "tag_rule", "params", Map.of("num", "1"), "tag_selectors", List.of());
        Calls run = calls.during(() -> {
            server.api()
                    .post(policy, Map.of("algorithm", "or", "rules", List.of(rule)))
                    .statusCode(201);
            server.bean(RetentionRun.class).all();
        });
        server.api()
                .get("/v2/manage/namespaces/" + namespace + "/repos/" + repository)
                .statusCode(200)
                .body("num_images", equalTo(1));
        server.api()
                .delete("/v2/manage/namespaces/" + namespace + "/repos/" + repository)
                .statusCode(204);
        return run.statements().size();
    }
}
