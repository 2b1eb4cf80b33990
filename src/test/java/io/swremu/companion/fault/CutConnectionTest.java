package io.swremu.companion.fault;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;

/** Connections end early, as a client sees it who reads the bytes. */
@ServerTest
@ResourceLock("/_swr/faults")
class CutConnectionTest {
    private static final int PATIENCE_MS = 20_000;

    private final TestAccount account;
    private final Api api;
    private final Rules rules;

    CutConnectionTest(TestAccount account) {
        this.account = account;
        this.api = account.api();
        this.rules = new Rules(account);
    }

    @AfterEach
    void removeRules() {
        rules.close();
    }

    @Test
    void atOnceThereIsNoAnswer() throws IOException {
        rules.add("\"operation\": \"CreateNamespace\"", "\"cut\": {}");
        String name = Fresh.name();
        String body = "{\"namespace\": \"" + name + "\"}";

        String answer = send(
                "POST /v2/manage/namespaces HTTP/1.1\r\nContent-Length: " + body.length() + "\r\n", header(api), body);

        assertThat(answer).isEmpty();
        api.get("/v2/manage/namespaces?filter=namespace::" + name).body("namespaces", equalTo(List.of()));
        entryOf("CreateNamespace", 0);
    }

    @Test
    void anAnswerEndsInTheMiddle() throws IOException {
        rules.add("\"operation\": \"ListNamespaces\"", "\"cut\": {\"after_answer_bytes\": 5}");

        String answer = send("GET /v2/manage/namespaces HTTP/1.1\r\n", header(api), "");

        assertThat(answer).startsWith("HTTP/1.1 200").contains("\r\n\r\n");
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body).contains("{\"nam").doesNotContain("namespaces");
    }

    /** Of a blob that the system would otherwise send by itself, past the program. */
    @Test
    void aBlobEndsInTheMiddle() throws IOException {
        String group = Fresh.name();
        api.createNamespace(group);
        var image = TestImage.of("long", 300_000);
        image.push(api, group + "/app", "v1");
        rules.add("\"operation\": \"PullBlob\"", "\"cut\": {\"after_answer_bytes\": 100000}");

        String answer = send(
                "GET /v2/" + group + "/app/blobs/" + TestImage.digest(image.layer()) + " HTTP/1.1\r\n",
                "Authorization: " + api.basic() + "\r\n",
                "");

        assertThat(answer).contains("Content-Length: " + image.layer().length);
        String body = answer.substring(answer.indexOf("\r\n\r\n") + 4);
        assertThat(body).isEqualTo(new String(image.layer(), 0, 100_000, ISO_8859_1));
    }

    /** What has arrived is kept, as after any loss of a connection. */
    @Test
    void anUploadEndsInTheMiddle() throws IOException {
        String group = Fresh.name();
        api.createNamespace(group);
        String uploads = "/v2/" + group + "/app/blobs/uploads/";
        String upload =
                api.registry().post(uploads).then().statusCode(202).extract().header("Location");
        rules.add("\"operation\": \"ContinueBlobUpload\"", "\"cut\": {\"after_body_bytes\": 1000}, \"times\": 1");

        String answer = send(
                "PATCH " + upload + " HTTP/1.1\r\nContent-Type: application/octet-stream\r\nContent-Length: 50000\r\n",
                "Authorization: " + api.basic() + "\r\n",
                "x".repeat(50_000));

        assertThat(answer).isEmpty();
        entryOf("ContinueBlobUpload", 0);
        api.registry().get(upload).then().statusCode(204).header("Range", equalTo("0-999"));
    }

    /** A body that is shorter than the rule says arrives whole. */
    @Test
    void aShortBodyIsNotConcerned() {
        String group = Fresh.name();
        api.createNamespace(group);
        rules.add("\"operation\": \"StartBlobUpload\"", "\"cut\": {\"after_body_bytes\": 1000}");
        byte[] content = "short".getBytes(ISO_8859_1);

        api.registry()
                .contentType("application/octet-stream")
                .body(content)
                .post("/v2/" + group + "/app/blobs/uploads/?digest=" + TestImage.digest(content))
                .then()
                .statusCode(201);
    }

    private void entryOf(String operation, int status) {
        api.anonymous()
                .get("/_swr/journal?limit=1&operation=" + operation + "&account=" + account.name())
                .then()
                .statusCode(200)
                .body("[0].status", equalTo(status))
                .body("[0].nearest", nullValue());
    }

    private static String header(Api user) {
        return user.credentials().getName() + ": " + user.credentials().getValue() + "\r\n";
    }

    /** What comes back until the connection ends; a reset is an end, too. */
    private String send(String start, String credentials, String body) throws IOException {
        var answer = new ByteArrayOutputStream();
        try (var socket = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            socket.setSoTimeout(PATIENCE_MS);
            String request = start + "Host: localhost:" + api.port() + "\r\n" + credentials + "\r\n" + body;
            socket.getOutputStream().write(request.getBytes(ISO_8859_1));
            socket.getInputStream().transferTo(answer);
        } catch (SocketException reset) {
            // the bytes before it count
        }
        return answer.toString(ISO_8859_1);
    }
}
