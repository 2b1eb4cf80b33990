package io.swremu.companion.clock;

import static io.restassured.RestAssured.given;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A test sets the time, and everything goes by it. */
@Tag("slow")
class ClockTest {
    private static final String TIME = "2031-05-06T07:08:09Z";
    private static final long DAY_MS = 86_400_000;

    @SuppressWarnings("NullAway.Init") // by @BeforeAll
    private static RunningServer server;

    private final Api api;
    private final String group = Fresh.name();

    ClockTest() {
        api = server.api();
    }

    @BeforeAll
    static void start() {
        server = RunningServer.with("--swr.quota.namespaces=1000", "--swr.retention.interval=24h");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @AfterEach
    void release() {
        api.delete("/_swr/clock").statusCode(200).body("frozen", equalTo(false)).body("offset_ms", equalTo(0));
    }

    @Test
    void timesInAnswersAreItsTimes() {
        set(Map.of("time", TIME, "frozen", true)).statusCode(200).body("time", equalTo(TIME));
        api.createNamespace(group);
        api.createRepository(group, "app");
        api.get("/v2/manage/namespaces/" + group + "/repos/app").body("created", equalTo(TIME));
        set(Map.of("advance_ms", DAY_MS)).statusCode(200).body("time", equalTo("2031-05-07T07:08:09Z"));
        api.get("/_swr/clock").body("time", equalTo("2031-05-07T07:08:09Z")).body("frozen", equalTo(true));
    }

    @Test
    void tokensExpireByIt() {
        api.createNamespace(group);
        String token = given().port(server.port())
                .header("Authorization", api.basic())
                .get("/swr/auth/v2/registry/auth?service=dockyard")
                .then()
                .extract()
                .path("token");
        pingWith(token).statusCode(200);
        set(Map.of("advance_ms", 16 * 60_000));
        pingWith(token).statusCode(401);
    }

    @Test
    void schedulesGoByIt() {
        api.createNamespace(group);
        var image = TestImage.of(group);
        image.push(api, group + "/app", "1");
        image.push(api, group + "/app", "2");
        api.post("/v2/manage/namespaces/" + group + "/repos/app/retentions", keepsOne())
                .statusCode(201);
        set(Map.of("advance_ms", DAY_MS + 60_000)).statusCode(200);
        await().until(() -> tags().size() == 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{}|one of time, advance_ms and frozen is needed",
                "{\"time\":\"2031-05-06T07:08:09Z\",\"advance_ms\":1}|exclude each other",
                "{\"time\":\"1999-12-31T23:59:59Z\"}|2000 to 2199",
                "{\"advance_ms\":9000000000000}|2000 to 2199",
                "{\"advance_ms\":9223372036854775807}|2000 to 2199",
            })
    void aWrongChangeIsRefusedAndExplained(String body, String text) {
        api.request()
                .contentType("application/json")
                .body(body)
                .put("/_swr/clock")
                .then()
                .statusCode(400)
                .body("errors[0].detail", containsString(text));
        api.get("/_swr/clock").body("offset_ms", equalTo(0));
    }

    private ValidatableResponse set(Map<String, Object> change) {
        return api.put("/_swr/clock", change);
    }

    private List<String> tags() {
        return api.get("/v2/manage/namespaces/" + group + "/repos/app/tags")
                .extract()
                .path("Tag");
    }

    private ValidatableResponse pingWith(String token) {
        return given().port(server.port())
                .header("Authorization", "Bearer " + token)
                .get("/v2/")
                .then();
    }

    private static Map<String, Object> keepsOne() {
        return Map.of(
                "algorithm",
                "or",
                "rules",
                List.of(Map.of("template", "tag_rule", "params", Map.of("num", "1"), "tag_selectors", List.of())));
    }
}
