package io.swremu.platform.web;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;

import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Timer;
import io.swremu.testing.RunningServer;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.context.event.EventListener;

/** Every request is told to listeners and counted, by its operation. */
@Tag("slow")
class ExchangeTest {
    private static final Listener LISTENER = new Listener();
    private static RunningServer server;

    @BeforeAll
    static void start() {
        server = RunningServer.beside(
                Listener.class, LISTENER, "--management.endpoints.web.exposure.include=health,prometheus");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @BeforeEach
    void forget() {
        LISTENER.heard.clear();
    }

    @Test
    void anOperationIsToldWithItsIdCallerAndStatus() throws InterruptedException {
        String id = server.api()
                .post("/v2/manage/namespaces", Map.of("namespace", "heard"))
                .statusCode(201)
                .extract()
                .header("X-Request-Id");

        Exchange exchange = LISTENER.next();
        assertThat(exchange.requestId()).isEqualTo(id);
        assertThat(exchange.surface()).isEqualTo(Surface.MANAGEMENT);
        assertThat(exchange.operation()).isEqualTo("CreateNamespace");
        assertThat(exchange.method()).isEqualTo("POST");
        assertThat(exchange.path()).isEqualTo("/v2/manage/namespaces");
        assertThat(exchange.status()).isEqualTo(201);
        assertThat(exchange.duration()).isPositive();
        assertThat(Objects.requireNonNull(exchange.requester()).userName()).isEqualTo("test");
    }

    @Test
    void anOperationOfTheRegistryIsKnownThoughItIsRefused() throws InterruptedException {
        given().port(server.port()).head("/v2/group/app/manifests/v1").then().statusCode(401);
        Exchange refused = LISTENER.next();
        assertThat(refused.surface()).isEqualTo(Surface.REGISTRY);
        assertThat(refused.operation()).isEqualTo("CheckManifest");
        assertThat(refused.path()).isEqualTo("/v2/group/app/manifests/v1");
        assertThat(refused.status()).isEqualTo(401);
    }

    @Test
    void anOperationThatIsAbsentHasItsName() throws InterruptedException {
        server.api().get("/v2/p1/instances/i1/registries").statusCode(404);
        Exchange absent = LISTENER.next();
        assertThat(absent.surface()).isEqualTo(Surface.ENTERPRISE);
        assertThat(absent.operation()).isEqualTo("ListInstanceRegistries");
    }

    @Test
    void unknownPathsShareOneName() throws InterruptedException {
        for (String path : new String[] {"/no/where", "/v2/manage/nothing", "/v3/nothing"}) {
            server.api().get(path).statusCode(404);
            assertThat(LISTENER.next().operation()).as(path).isEqualTo(CurrentRequest.UNROUTED);
        }
    }

    @Test
    void theTimerCountsEachOperationByItsStatus() {
        long before = count("ListNamespaces", "2xx");
        for (int i = 0; i < 3; i++) {
            server.api().get("/v2/manage/namespaces").statusCode(200);
        }
        server.api().get("/v2/manage/namespaces/missing").statusCode(404);

        Awaitility.await().untilAsserted(() -> {
            assertThat(count("ListNamespaces", "2xx") - before).isEqualTo(3);
            assertThat(count("ShowNamespace", "4xx")).isEqualTo(1);
            assertThat(count("ShowNamespace", "2xx")).isZero();
        });
    }

    private static long count(String operation, String status) {
        return server
                .bean(MeterRegistry.class)
                .find("swr.operation")
                .tags("surface", "management", "operation", operation, "status", status)
                .timers()
                .stream()
                .mapToLong(Timer::count)
                .sum();
    }

    @Test
    void prometheusCanReadTheTimersIfItIsLetIn() {
        server.api().get("/v2/manage/overview").statusCode(200);
        Awaitility.await()
                .untilAsserted(() -> given().port(server.port())
                        .get("/actuator/prometheus")
                        .then()
                        .statusCode(200)
                        .body(containsString("swr_operation_seconds_count{"))
                        .body(containsString("operation=\"ShowDomainOverview\"")));
    }

    static final class Listener {
        private final BlockingQueue<Exchange> heard = new LinkedBlockingQueue<>();

        @EventListener
        void hear(Exchange exchange) {
            heard.add(exchange);
        }

        Exchange next() throws InterruptedException {
            Exchange exchange = heard.poll(10, TimeUnit.SECONDS);
            if (exchange == null) {
                throw new AssertionError("nothing was told");
            }
            return exchange;
        }
    }
}
