package io.swremu.app;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.Refusal.unknownApi;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.swremu.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What tells orchestrators how the server is, without credentials. */
@ServerTest
class HealthTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/livez",
                "/readyz",
                "/actuator/health",
                "/actuator/health/liveness",
                "/actuator/health/readiness"
            })
    void aServerThatRunsIsUp(String path) {
        given().port(port)
                .get(path)
                .then()
                .statusCode(200)
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body("status", equalTo("UP"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/actuator/env",
                "/actuator/beans",
                "/actuator/shutdown",
                "/actuator/heapdump",
                "/actuator/metrics",
                "/actuator/prometheus"
            })
    void nothingElseIsTold(String path) {
        given().port(port).get(path).then().spec(unknownApi());
    }
}
