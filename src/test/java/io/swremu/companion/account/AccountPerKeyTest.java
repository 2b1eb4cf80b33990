package io.swremu.companion.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** With {@code swr.iam.account-per-key} an access key is enough to keep tests apart. */
@Tag("slow")
class AccountPerKeyTest {
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.with("--swr.iam.account-per-key=true");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void eachKeyHasAnAccountOfItsOwn() {
        Api one = server.api().as("key-one");
        Api two = server.api().as("key-two");
        one.createNamespace("of-one");
        two.get("/v2/manage/namespaces").statusCode(200).body("namespaces", empty());
        two.get("/v2/manage/namespaces/of-one").statusCode(404);
        one.get("/v2/manage/namespaces").body("namespaces.name", contains("of-one"));
        assertThat(account(one)).isNotEqualTo(account(two));
        assertThat(one.project("cn-north-4")).isNotEqualTo(two.project("cn-north-4"));
        one.get("/v3/auth/domains").body("domains.name", contains("key-one"));
    }

    @Test
    void dockersLoginIsEnough() {
        Api three = server.api().as("key-three");
        three.registry().get("/v2/").then().statusCode(200);
        three.createNamespace("of-three");
        TestImage.of("three").push(three, "of-three/app", "1");
        server.api()
                .as("key-four")
                .registry()
                .get("/v2/of-three/app/manifests/1")
                .then()
                .statusCode(403);
    }

    @Test
    void keysAreExchangedForTokensOfTheirAccounts() {
        var key = Map.of("access", Map.of("key", "key-five"), "secret", Map.of("key", "any"));
        var identity = Map.of("methods", List.of("hw_ak_sk"), "hw_ak_sk", key);
        server.api()
                .anonymous()
                .contentType("application/json")
                .body(Map.of("auth", Map.of("identity", identity)))
                .post("/v3/auth/tokens")
                .then()
                .statusCode(201)
                .body("token.user.domain.name", equalTo("key-five"));
    }

    @Test
    void knownKeysStayWhatTheyAre() {
        server.api().as("test").get("/v3/auth/domains").body("domains.name", contains("test"));
        server.api().get("/v3/auth/domains").body("domains.name", contains("test")); // an unknown token
    }

    @Test
    void manyFirstRequestsMakeOneAccount() throws Exception {
        var threads = Executors.newFixedThreadPool(8);
        List<Future<String>> accounts = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            accounts.add(threads.submit(() -> account(server.api().as("key-six"))));
        }
        String one = accounts.get(0).get();
        for (Future<String> account : accounts) {
            assertThat(account.get()).isEqualTo(one);
        }
        threads.shutdown();
        server.api().as("key-six").get("/v3/auth/domains").body("domains.name", contains("key-six"));
    }

    private static String account(Api user) {
        return user.get("/v3/auth/domains").statusCode(200).extract().path("domains[0].id");
    }
}
