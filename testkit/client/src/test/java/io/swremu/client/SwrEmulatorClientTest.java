package io.swremu.client;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.swremu.companion.api.FaultMatch;
import io.swremu.companion.api.FaultRule;
import io.swremu.companion.api.JournalFilter;
import io.swremu.companion.api.JournalTimeoutException;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What the client sends, and what it makes of answers, without the emulator. */
class SwrEmulatorClientTest {
    private static final String FAULT =
            "{\"id\":\"fault-1\",\"rule\":{\"match\":{\"account\":\"%s\"}},\"calls\":0,\"hits\":0,"
                    + "\"active\":true,\"created\":\"2026-01-02T03:04:05Z\"}";

    private final List<String> requests = new CopyOnWriteArrayList<>();
    private HttpServer server;
    private int status = 200;
    private String answer = "";

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", this::answer);
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            String body = new String(exchange.getRequestBody().readAllBytes(), UTF_8);
            requests.add(exchange.getRequestMethod() + " " + exchange.getRequestURI() + " "
                    + exchange.getRequestHeaders().getOrDefault("X-Swr-Token", List.of()) + " " + body);
            byte[] content = answer.getBytes(UTF_8);
            exchange.sendResponseHeaders(status, content.length == 0 ? -1 : content.length);
            exchange.getResponseBody().write(content);
        }
    }

    private SwrEmulatorClient client() {
        return SwrEmulatorClient.of(
                URI.create("http://localhost:" + server.getAddress().getPort()));
    }

    @Test
    void aRefusalHasStatusCodeAndText() {
        status = 400;
        answer =
                "{\"errors\":[{\"errorCode\":\"SVCSTG.SWR.4000000\",\"errorMessage\":\"Wrong.\",\"detail\":\"times: at least 1\"}]}";
        assertThatExceptionOfType(SwrEmulatorException.class)
                .isThrownBy(() -> client().addFault(FaultRule.error(500).times(0)))
                .satisfies(refusal -> {
                    assertThat(refusal.status()).isEqualTo(400);
                    assertThat(refusal.code()).isEqualTo("SVCSTG.SWR.4000000");
                    assertThat(refusal.text()).isEqualTo("Wrong.: times: at least 1");
                });
    }

    @Test
    void whatIsNotTheEmulatorIsTold() {
        status = 502;
        answer = "<html>Bad Gateway";
        assertThatExceptionOfType(SwrEmulatorException.class)
                .isThrownBy(() -> client().info())
                .withMessageContaining("/_swr/info was answered with 502")
                .withMessageContaining("<html>Bad Gateway");
        status = 200;
        assertThatExceptionOfType(SwrEmulatorException.class)
                .isThrownBy(() -> client().info())
                .withMessageContaining("No JSON");
        server.stop(0);
        assertThatExceptionOfType(SwrEmulatorException.class)
                .isThrownBy(() -> client().reset())
                .satisfies(failure -> assertThat(failure.status()).isZero());
    }

    @Test
    void waitingInVainIsAnExceptionOfItsOwn() {
        status = 408;
        answer = "{\"errors\":[{\"errorCode\":\"X\",\"errorMessage\":\"1 of 2 have come\",\"detail\":\"\"}]}";
        assertThatExceptionOfType(JournalTimeoutException.class)
                .isThrownBy(() -> client().awaitJournal(JournalFilter.any(), 2, Duration.ofMillis(5)))
                .withMessageContaining("1 of 2 have come");
        assertThat(requests)
                .containsExactly("POST /_swr/journal/await [] {\"filter\":{},\"count\":2,\"timeout_ms\":5}");
    }

    @Test
    void aTokenIsSent() {
        status = 204;
        client().withToken("secret").reset();
        assertThat(requests).containsExactly("POST /_swr/reset [secret] ");
    }

    @Test
    void aClientOfAnAccountKeepsToIt() {
        SwrEmulatorClient own = client().forAccount("mine");
        answer = FAULT.formatted("mine");
        own.addFault(FaultRule.error(500));
        own.addFault(FaultRule.error(500).on(FaultMatch.any().account("other")));
        answer = "{\"accounts\":0,\"users\":0,\"organizations\":0,\"repositories\":0,\"images\":0,\"tags\":0}";
        own.addSeed("organizations: []");
        answer = "[]";
        own.journal(JournalFilter.operation("PullBlob"));
        assertThat(requests)
                .containsExactly(
                        "POST /_swr/faults [] {\"match\":{\"account\":\"mine\"},\"error\":{\"status\":500}}",
                        "POST /_swr/faults [] {\"match\":{\"account\":\"other\"},\"error\":{\"status\":500}}",
                        "POST /_swr/seed?account=mine [] organizations: []",
                        "GET /_swr/journal?operation=PullBlob&account=mine [] ");
        answer = "[" + FAULT.formatted("mine") + "," + FAULT.formatted("other") + "]";
        assertThat(own.faults()).hasSize(1);
        assertThat(client().faults()).hasSize(2);
    }

    @Test
    void partsOfPathsAreEncoded() {
        status = 204;
        client().deleteAccount("a/b c");
        assertThat(requests).containsExactly("DELETE /_swr/accounts/a%2Fb%20c [] ");
    }
}
