package io.swremu.companion.reset;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.empty;

import io.swremu.content.blob.BlobStore;
import io.swremu.content.collect.Collector;
import io.swremu.platform.state.StateGate;
import io.swremu.testing.Api;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestInstance;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Collectors;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** A reset brings back what the server started with, and nothing else. */
@Tag("slow")
@SuppressWarnings("try") // whoever is inside need not look at the visit
class ResetTest {
    private static final int MORE_THAN_A_BUFFER = 300_000;

    private RunningServer server;
    private Api api;

    @BeforeEach
    void start() {
        server = RunningServer.with("--swr.registry.blob-grace=1m", "--swr.enterprise.transition=0s");
        api = server.api();
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void everythingElseIsGone() throws Exception {
        Map<String, Long> atStart = rows();
        createAll();
        assertThat(rows()).isNotEqualTo(atStart);
        reset();
        assertThat(rows()).isEqualTo(atStart);
        api.get("/v2/manage/namespaces").statusCode(200).body("namespaces", empty());
        api.registry().get("/v2/group/app/manifests/1").then().statusCode(404);
        await().until(this::blobs, bytes -> bytes == 0);
    }

    @Test
    void instancesAreGoneUnlessTheStartHadThem() {
        InstanceLogin first = InstanceLogin.longTerm(TestInstance.create(api), "ci");
        TestImage image = first.push("library/app", "1");
        server.bean(StartState.class).remember();
        InstanceLogin second = InstanceLogin.longTerm(TestInstance.create(api), "ci");
        second.push("library/app", "1");
        first.push("library/other", "1");

        reset();

        second.pull("library/app", "1").statusCode(401);
        first.pull("library/other", "1").statusCode(404);
        first.pull("library/app", "1").statusCode(200).header("Docker-Content-Digest", image.digest());
        first.push("library/other", "2");
    }

    @Test
    void whatIsCreatedAfterwardsHasTheSameIds() {
        api.createNamespace("group");
        int id = api.get("/v2/manage/namespaces").extract().path("namespaces[0].id");
        String user = userId();
        reset();
        api.createNamespace("group");
        assertThat(api.get("/v2/manage/namespaces").extract().<Integer>path("namespaces[0].id"))
                .isEqualTo(id);
        assertThat(userId()).isEqualTo(user);
    }

    @Test
    void whatWasThereAtTheStartComesBackWithItsBytes() {
        var image = TestImage.of("the seed's");
        api.createNamespace("seed");
        image.push(api, "seed/app", "1");
        server.bean(StartState.class).remember();
        int id = api.get("/v2/manage/namespaces").extract().path("namespaces[0].id");

        api.delete("/v2/manage/namespaces/seed/repos/app").statusCode(204);
        api.put("/_swr/clock", Map.of("advance_ms", 7_200_000)).statusCode(200);
        server.bean(Collector.class).collect();
        api.createNamespace("other");
        reset();

        image.pull(api, "cn-north-4", "seed/app", "1");
        api.get("/v2/manage/namespaces/other").statusCode(404);
        assertThat(api.get("/v2/manage/namespaces/seed").extract().<Integer>path("id"))
                .isEqualTo(id);
    }

    @Test
    void anUploadThatGoesOnAcrossItIsCutOff() throws Exception {
        api.createNamespace("group");
        String place = api.registry()
                .post("/v2/group/app/blobs/uploads/")
                .then()
                .statusCode(202)
                .extract()
                .header("Location");
        var body = new PipedOutputStream();
        var sent = new PipedInputStream(body, MORE_THAN_A_BUFFER);
        var answer = HttpClient.newHttpClient()
                .sendAsync(
                        HttpRequest.newBuilder(URI.create("http://localhost:" + server.port() + place))
                                .header("Authorization", api.basic())
                                .method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> sent))
                                .build(),
                        HttpResponse.BodyHandlers.ofString());
        body.write(new byte[MORE_THAN_A_BUFFER]);
        body.flush();
        await().until(
                        () -> api.registry().get(place).getHeader("Range"),
                        range -> range != null && !range.equals("0-0"));

        reset(); // which would not return if it waited for the client

        api.registry().get(place).then().statusCode(404);
        body.write(new byte[MORE_THAN_A_BUFFER / 2]);
        body.close();
        assertThat(answer.get().statusCode()).isEqualTo(404);
        assertThat(answer.get().body()).contains("BLOB_UPLOAD_UNKNOWN");
    }

    @Test
    void aTokenOfTheRegistryIsNotValidAfterwards() {
        api.createNamespace("group");
        String token = given().port(server.port())
                .header("Authorization", api.basic())
                .get("/swr/auth/v2/registry/auth?service=dockyard&scope=repository:group/app:pull,push")
                .then()
                .statusCode(200)
                .extract()
                .path("token");
        String authorization = "Bearer " + token;
        given().port(server.port())
                .header("Authorization", authorization)
                .get("/v2/")
                .then()
                .statusCode(200);
        reset();
        given().port(server.port())
                .header("Authorization", authorization)
                .get("/v2/")
                .then()
                .statusCode(401);
    }

    @Test
    void aTransactionThatIsLateIsUndone() {
        Map<String, Long> atStart = rows();
        var transaction = new TransactionTemplate(server.bean(PlatformTransactionManager.class));
        var database = JdbcClient.create(server.bean(DataSource.class));
        try (var visit = server.bean(StateGate.class).enter()) {
            assertThatThrownBy(() -> transaction.executeWithoutResult(begun -> {
                        database.sql("select count(*) from agency")
                                .query(Long.class)
                                .single();
                        CompletableFuture.runAsync(this::reset).join(); // which loses its patience
                        database.sql("insert into agency (domain_id, created_at) values ('late', current_timestamp)")
                                .update();
                    }))
                    .matches(StateGate::isBehind);
        }
        assertThat(rows()).isEqualTo(atStart);
    }

    private void createAll() {
        api.createNamespace("group");
        TestImage.of("layer").push(api, "group/app", "1");
        api.registry().post("/v2/group/app/blobs/uploads/").then().statusCode(202);
        String account = api.get("/v3/auth/domains").extract().path("domains[0].id");
        api.post("/v3.0/OS-USER/users", Map.of("user", Map.of("domain_id", account, "name", "bob")))
                .statusCode(201);
        api.post("/v2/manage/utils/secret", "").statusCode(200);
    }

    private String userId() {
        return api.get("/v3/users").extract().path("users[0].id");
    }

    private Map<String, Long> rows() {
        var database = JdbcClient.create(server.bean(DataSource.class));
        return StateTables.ALL.stream()
                .collect(Collectors.toMap(
                        table -> table,
                        table -> database.sql("select count(*) from " + table)
                                .query(Long.class)
                                .single()));
    }

    private long blobs() throws Exception {
        try (var blobs = server.bean(BlobStore.class).list()) {
            return blobs.count();
        }
    }

    private void reset() {
        given().port(server.port()).post("/_swr/reset").then().statusCode(204);
    }
}
