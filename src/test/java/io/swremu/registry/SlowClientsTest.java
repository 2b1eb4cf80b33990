package io.swremu.registry;

import static io.restassured.RestAssured.given;
import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.refusal;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static java.time.Duration.ofMillis;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.RawHttp;
import io.swremu.testing.RunningServer;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Clients that send their bodies slowly or not at all: nobody else is kept out, and they are given up in time. */
@Tag("slow")
@Tag("any-database")
class SlowClientsTest {
    private static final String SIGN_ON = "POST /v3/auth/tokens";
    private static final String CREATE = "POST /v2/manage/namespaces";
    private static final String PUSH = "POST /v2/slow/app/blobs/uploads/?digest=sha256:" + "0".repeat(64);
    private static final String MANIFEST = "PUT /v2/slow/app/manifests/v1";
    private static final int SLOW_CLIENTS = 1000;

    @Test
    void aThousandHalfBodiesKeepNobodyOut() throws IOException {
        List<Client> clients = new ArrayList<>();
        try (var server = RunningServer.with("--server.tomcat.connection-timeout=5m", "--swr.load.body-timeout=5m")) {
            server.api().createNamespace("slow");
            for (int i = 0; i < SLOW_CLIENTS; i++) {
                clients.add(new Client(
                        server.port(), List.of(SIGN_ON, PUSH, CREATE, MANIFEST).get(i % 4), 1000));
            }

            given().port(server.port()).get("/livez").then().statusCode(200);
            given().port(server.port()).get("/readyz").then().statusCode(200);
            server.api().get("/v2/manage/namespaces").statusCode(200);
            server.api().createNamespace("quick");
            TestImage.of("quick").push(server.api(), "quick/app", "v1");

            assertThat(clients).allMatch(Client::isWaiting);
            for (Client client : clients) {
                client.close();
            }
        }
    }

    @Test
    void whoSendsABodyTooSlowlyIsGivenUp() throws IOException {
        try (var server = RunningServer.with("--swr.load.body-timeout=500ms")) {
            server.api().createNamespace("slow");
            trickle(server, SIGN_ON).spec(nested(408));
            trickle(server, CREATE).spec(refusal("4080001"));
            trickle(server, MANIFEST).spec(OciRefusal.refusal(408, "BLOB_UPLOAD_INVALID"));
            trickle(server, PUSH).spec(OciRefusal.refusal(408, "BLOB_UPLOAD_INVALID"));
        }
    }

    /** A byte now and then, until there is an answer. */
    private static ValidatableResponse trickle(RunningServer server, String request) throws IOException {
        try (var client = new Client(server.port(), request, 100_000)) {
            await().atMost(ofSeconds(30)).pollInterval(ofMillis(50)).until(() -> {
                client.send("x".getBytes(UTF_8));
                return !client.isWaiting();
            });
            return client.answer();
        }
    }

    @Test
    void whoSendsNothingMoreIsGivenUpAsWell() throws IOException {
        try (var server = RunningServer.with("--server.tomcat.connection-timeout=500ms")) {
            server.api().createNamespace("slow");
            for (String request : List.of(SIGN_ON, CREATE, MANIFEST, PUSH)) {
                try (var client = new Client(server.port(), request, 1000)) {
                    client.answer().statusCode(408);
                }
            }
        }
    }

    @Test
    void anUploadThatMakesProgressGoesOn() throws IOException {
        try (var server = RunningServer.with("--swr.load.body-timeout=300ms")) {
            server.api().createNamespace("slow");
            byte[] content = new byte[64 * 1024];
            String request = "POST /v2/slow/app/blobs/uploads/?digest=" + TestImage.digest(content);
            try (var client = new Client(server.port(), request, content.length)) {
                int step = 1024;
                int[] sent = {Client.HALF.length};
                await().atMost(ofSeconds(60)).pollInterval(ofMillis(50)).until(() -> {
                    client.send(new byte[Math.min(step, content.length - sent[0])]);
                    sent[0] += step;
                    return sent[0] >= content.length;
                });
                client.answer().statusCode(201);
            }
        }
    }

    /** A client that announces a body and sends only the beginning. */
    private static final class Client implements AutoCloseable {
        static final byte[] HALF = new byte[1];

        private final Socket socket;

        Client(int port, String request, int length) throws IOException {
            String login = Base64.getEncoder().encodeToString("cn-north-4@test:any".getBytes(UTF_8));
            String credentials = request.contains("/v2/slow/")
                    ? "Authorization: Basic " + login
                    : request.equals(SIGN_ON) ? "X-Any: thing" : "X-Auth-Token: test";
            socket = new Socket(InetAddress.getLoopbackAddress(), port);
            socket.setSoTimeout(60_000);
            send((request + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n" + credentials
                            + "\r\nContent-Type: application/octet-stream\r\nContent-Length: " + length + "\r\n\r\n")
                    .getBytes(ISO_8859_1));
            send(HALF);
        }

        void send(byte[] bytes) throws IOException {
            OutputStream out = socket.getOutputStream();
            out.write(bytes);
            out.flush();
        }

        /** Whether the server has not answered. */
        boolean isWaiting() {
            try {
                return socket.getInputStream().available() == 0;
            } catch (IOException gone) {
                return false;
            }
        }

        ValidatableResponse answer() throws IOException {
            return RawHttp.answer(socket.getInputStream());
        }

        @Override
        public void close() throws IOException {
            socket.close();
        }
    }
}
