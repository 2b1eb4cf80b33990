package io.swremu.app;

import static io.restassured.RestAssured.given;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.awaitility.Awaitility.await;

import io.swremu.testing.Api;
import io.swremu.testing.ServerProcess;
import io.swremu.testing.TestImage;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The server as a process: what it prints, how much memory it takes, and how it ends. */
@Tag("slow")
@Tag("any-database")
class ProcessTest {
    private static final String BASIC =
            "Basic " + Base64.getEncoder().encodeToString("cn-north-4@test:any".getBytes(UTF_8));
    private static final Duration PATIENCE = Duration.ofMinutes(1);
    private static final int MEBIBYTE = 1 << 20;
    private static final int BLOB_MEBIBYTES = 256;

    @TempDir
    private Path temporary;

    /** One process for all, since a start is most of the time it takes. */
    @Test
    void aProcessSaysWhereItIsTakesBlobsLargerThanItsHeapAndFinishesWhatItIsDoing() throws Exception {
        var variables = Map.of("SWR_PORT", "0", "SWR_SERVICE_HOST", "x");
        // On a busy machine this test may need more than the ten seconds that a server waits for a request at its end.
        var options = List.of("--spring.lifecycle.timeout-per-shutdown-phase=" + PATIENCE.toSeconds() + "s");
        try (var server = ServerProcess.start(temporary, variables, List.of("-Xmx128m"), options)
                .awaitReady()) {
            assertSaysWhereItIs(server);
            Api.on(server.port()).createNamespace("process");
            assertTakesALargeBlob(server.port());
            assertFinishesWhatItIsDoing(server);
        }
    }

    private void assertSaysWhereItIs(ServerProcess server) throws Exception {
        List<String> lines = server.lines();
        assertThat(lines).hasSize(4);
        assertThat(lines.get(0)).matches("SWR emulator( \\S+)? starting on a free port, data in memory");
        assertThat(lines.get(1)).endsWith("The environment variable SWR_SERVICE_HOST is no option of this server.");
        assertThat(lines.get(2)).contains("kept in memory", "swr.data-dir");
        String url = "http://localhost:" + server.port();
        Matcher ready = Pattern.compile("SWR emulator ready: " + url + " \\| Swagger UI: " + url
                        + "/swagger-ui.html \\| Started in \\d+\\.\\d s \\| Try: curl -H 'X-Auth-Token: test' (" + url
                        + "/v2/manage/namespaces)")
                .matcher(lines.get(3));
        assertThat(ready.matches()).as(lines.get(3)).isTrue();
        given().header("X-Auth-Token", "test").get(ready.group(1)).then().statusCode(200);
        given().get(url + "/swagger-ui.html").then().statusCode(200).contentType("text/html");
    }

    /** Pushed in one request of unknown length and pulled as a stream: neither side ever holds it. */
    private static void assertTakesALargeBlob(int port) throws Exception {
        MessageDigest hash = MessageDigest.getInstance("SHA-256");
        try (InputStream content = new LargeContent()) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), hash));
        }
        String digest = "sha256:" + HexFormat.of().formatHex(hash.digest());
        String blobs = "http://localhost:" + port + "/v2/process/app/blobs/";
        var http = HttpClient.newHttpClient();
        var push = HttpRequest.newBuilder(URI.create(blobs + "uploads/?digest=" + digest))
                .header("Authorization", BASIC)
                .POST(BodyPublishers.ofInputStream(LargeContent::new))
                .build();
        assertThat(http.send(push, BodyHandlers.ofString()).statusCode()).isEqualTo(201);
        var pull = HttpRequest.newBuilder(URI.create(blobs + digest))
                .header("Authorization", BASIC)
                .build();
        var pulled = http.send(pull, BodyHandlers.ofInputStream());
        assertThat(pulled.headers().firstValueAsLong("Content-Length")).hasValue((long) BLOB_MEBIBYTES * MEBIBYTE);
        try (InputStream content = pulled.body()) {
            content.transferTo(new DigestOutputStream(OutputStream.nullOutputStream(), hash));
        }
        assertThat("sha256:" + HexFormat.of().formatHex(hash.digest())).isEqualTo(digest);
    }

    private void assertFinishesWhatItIsDoing(ServerProcess server) throws Exception {
        byte[] content = "0123456789".getBytes(UTF_8);
        assertThat(stores()).hasSize(1);
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), server.port())) {
            slow.getOutputStream()
                    .write(("POST /v2/process/app/blobs/uploads/?digest=" + TestImage.digest(content)
                                    + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nExpect: 100-continue\r\n"
                                    + "Authorization: " + BASIC + "\r\nContent-Length: 10\r\n\r\n")
                            .getBytes(ISO_8859_1));
            assertThat(slow.getInputStream().readNBytes(17)).isEqualTo("HTTP/1.1 100 \r\n\r\n".getBytes(ISO_8859_1));
            slow.getOutputStream().write(content, 0, 4);
            // The server asks for content before it has begun the request; a file says that it has.
            await().atMost(PATIENCE).until(this::isStaging);
            server.terminate();
            await().atMost(PATIENCE).untilAsserted(() -> assertRefusesConnections(server.port()));
            assertThat(server.isAlive()).isTrue();
            slow.getOutputStream().write(content, 4, 6);
            assertThat(new String(slow.getInputStream().readAllBytes(), ISO_8859_1))
                    .contains("HTTP/1.1 201 ", "Docker-Content-Digest: " + TestImage.digest(content));
        }
        assertThat(server.exitCode()).isEqualTo(143); // ended by the signal
        assertThat(server.lines()).hasSize(4);
        assertThat(stores()).isEmpty();
    }

    private static void assertRefusesConnections(int port) {
        assertThatExceptionOfType(ConnectException.class)
                .isThrownBy(() -> new Socket(InetAddress.getLoopbackAddress(), port).close());
    }

    private boolean isStaging() throws IOException {
        try (Stream<Path> uploads = Files.list(stores().get(0).resolve("uploads"))) {
            return uploads.findAny().isPresent();
        }
    }

    private List<Path> stores() throws IOException {
        try (Stream<Path> files = Files.list(temporary)) {
            return files.filter(file -> file.getFileName().toString().startsWith("swr-"))
                    .toList();
        }
    }

    @Test
    void aWrongOptionIsOneLineAndAnExitCode() throws Exception {
        try (var server = ServerProcess.start(temporary, Map.of("SWR_PORT", "none"), List.of(), List.of())) {
            assertThat(server.exitCode()).isEqualTo(1);
            assertThat(server.lines()).hasSize(2);
            assertThat(server.lines().get(0)).endsWith(" starting on port none, data in memory");
            assertThat(server.lines().get(1)).startsWith("SWR emulator cannot start: swr.port ");
        }
    }

    /** Bytes that differ from mebibyte to mebibyte, and are not held. */
    private static final class LargeContent extends InputStream {
        private final byte[] block = new byte[MEBIBYTE];
        private int blocks;
        private int position = MEBIBYTE;

        @Override
        public int read() {
            var one = new byte[1];
            return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (position == MEBIBYTE) {
                if (blocks == BLOB_MEBIBYTES) {
                    return -1;
                }
                block[blocks % MEBIBYTE] = (byte) (blocks + 1);
                blocks++;
                position = 0;
            }
            int count = Math.min(length, MEBIBYTE - position);
            System.arraycopy(block, position, buffer, offset, count);
            position += count;
            return count;
        }
    }
}
