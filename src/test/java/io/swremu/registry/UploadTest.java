package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static io.swremu.registry.UploadClient.CONTENT;
import static io.swremu.registry.UploadClient.DIGEST;
import static io.swremu.registry.UploadClient.part;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.time.Duration.ofSeconds;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Uploads of blobs: in one request, in two, in chunks, broken off and taken up again, or given up. */
@ServerTest
class UploadTest {
    private final Api api;
    private final TestRepository repository;
    private final UploadClient client;

    UploadTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
        this.client = new UploadClient(repository);
    }

    @ParameterizedTest
    @ValueSource(strings = {"uploads/", "uploads"})
    void aBlobIsUploadedInOneRequest(String uploads) {
        client.request()
                .body(CONTENT)
                .post(repository.blobs() + uploads + "?digest=" + DIGEST)
                .then()
                .statusCode(201)
                .header("Location", equalTo(repository.blobs() + DIGEST))
                .header("Docker-Content-Digest", equalTo(DIGEST))
                .header("Docker-Distribution-Api-Version", equalTo("registry/2.0"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body(emptyString());
        client.assertStored(DIGEST, CONTENT);
    }

    @Test
    void aBlobIsUploadedInTwoRequests() {
        String upload = client.begin();
        client.finish(upload, DIGEST, null, CONTENT)
                .statusCode(201)
                .header("Location", equalTo(repository.blobs() + DIGEST))
                .header("Docker-Content-Digest", equalTo(DIGEST));
        client.assertStored(DIGEST, CONTENT);
        client.get(upload).spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
    }

    @Test
    void aBlobIsUploadedInChunks() {
        String upload = client.begin();
        assertAt(client.get(upload).statusCode(204), upload, "0-0");
        assertAt(client.append(upload, "0-3", 0, 4).statusCode(202), upload, "0-3");
        assertAt(client.append(upload, "4-4", 4, 5).statusCode(202), upload, "0-4");
        assertAt(client.get(upload).statusCode(204), upload, "0-4");
        assertAt(client.append(upload, null, 5, 8).statusCode(202), upload, "0-7");
        client.finish(upload, DIGEST, "8-9", part(8, 10))
                .statusCode(201)
                .header("Location", equalTo(repository.blobs() + DIGEST));
        client.assertStored(DIGEST, CONTENT);
    }

    @Test
    void theLastRequestMayBeEmptyAndAnUploadMayBeToo() {
        String upload = client.begin();
        client.append(upload, "0-9", 0, 10).statusCode(202);
        client.finish(upload, DIGEST, null, new byte[0]).statusCode(201);
        client.assertStored(DIGEST, CONTENT);

        String empty = TestImage.digest(new byte[0]);
        client.finish(client.begin(), empty, null, new byte[0]).statusCode(201);
        client.assertStored(empty, new byte[0]);
    }

    @Test
    void aChunkMayBeStreamedWithoutALength() throws Exception {
        String upload = client.begin();
        var chunk = HttpRequest.newBuilder(URI.create("http://localhost:" + api.port() + upload))
                .header("Authorization", api.basic())
                .header("Content-Type", "application/octet-stream")
                .method("PATCH", HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(CONTENT)))
                .build();
        assertThat(HttpClient.newHttpClient()
                        .send(chunk, BodyHandlers.discarding())
                        .statusCode())
                .isEqualTo(202);
        client.finish(upload, DIGEST, null, new byte[0]).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({"5-7, 3", "3-6, 4", "0-2, 3"})
    void aChunkOutOfOrderIsRefusedAndTheAnswerSaysWhereToGoOn(String range, int length) {
        String upload = client.begin();
        client.append(upload, "0-3", 0, 4).statusCode(202);
        assertAt(client.append(upload, range, 0, length).spec(refusal(416, "BLOB_UPLOAD_INVALID")), upload, "0-3");
        client.append(upload, "4-9", 4, 10).statusCode(202);
        client.finish(upload, DIGEST, null, new byte[0]).statusCode(201);
    }

    @Test
    void aLastChunkOutOfOrderIsRefusedAndTheAnswerSaysWhereToGoOn() {
        String upload = client.begin();
        client.append(upload, "0-3", 0, 4).statusCode(202);
        var answer = client.finish(upload, DIGEST, "5-9", part(5, 10));
        assertAt(answer.spec(refusal(416, "BLOB_UPLOAD_INVALID")), upload, "0-3");
        client.finish(upload, DIGEST, "4-9", part(4, 10)).statusCode(201);
    }

    @ParameterizedTest
    @CsvSource({
        "abc, BLOB_UPLOAD_INVALID",
        "3-0, BLOB_UPLOAD_INVALID",
        "-3, BLOB_UPLOAD_INVALID",
        "0-, BLOB_UPLOAD_INVALID",
        "0-99999999999999999999, BLOB_UPLOAD_INVALID",
        "0-8, SIZE_INVALID",
        "0-10, SIZE_INVALID"
    })
    void aRangeThatIsNoneOrOfAnotherLengthIsRefused(String range, String code) {
        String upload = client.begin();
        client.append(upload, range, 0, 10).spec(refusal(400, code));
        client.finish(upload, DIGEST, range, CONTENT).spec(refusal(400, code));
        assertAt(client.get(upload).statusCode(204), upload, "0-0");
        client.append(upload, "bytes 0-9/10", 0, 10).statusCode(202);
    }

    @Test
    void aBrokenUploadIsTakenUpWhereItEnded() throws IOException {
        String upload = client.begin();
        try (var cut = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            cut.getOutputStream()
                    .write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nAuthorization: " + api.basic()
                                    + "\r\nContent-Length: 10\r\n\r\n0123")
                            .getBytes(ISO_8859_1));
        }
        await().atMost(ofSeconds(10))
                .untilAsserted(() -> assertAt(client.get(upload).statusCode(204), upload, "0-3"));
        await().atMost(ofSeconds(10))
                .untilAsserted(
                        () -> assertAt(client.append(upload, "4-9", 4, 10).statusCode(202), upload, "0-9"));
        client.finish(upload, DIGEST, null, new byte[0]).statusCode(201);
        client.assertStored(DIGEST, CONTENT);
    }

    @Test
    void twoRequestsDoNotWriteToOneUploadAtTheSameTime() throws IOException {
        String upload = client.begin();
        try (var slow = new Socket(InetAddress.getLoopbackAddress(), api.port())) {
            slow.getOutputStream()
                    .write(("PATCH " + upload + " HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\nAuthorization: "
                                    + api.basic() + "\r\nContent-Length: 10\r\n\r\n0123")
                            .getBytes(ISO_8859_1));
            // Out of order on purpose: as long as the slow request has not arrived, this one must not write either.
            await().atMost(ofSeconds(10))
                    .untilAsserted(() -> client.append(upload, "5-9", 5, 10).spec(refusal(409, "BLOB_UPLOAD_INVALID")));
            client.request().delete(upload).then().spec(refusal(409, "BLOB_UPLOAD_INVALID"));
            slow.getOutputStream().write("456789".getBytes(ISO_8859_1));
            assertThat(new String(slow.getInputStream().readAllBytes(), ISO_8859_1))
                    .startsWith("HTTP/1.1 202 ")
                    .contains("Range: 0-9");
        }
        client.finish(upload, DIGEST, null, new byte[0]).statusCode(201);
    }

    @Test
    void aCancelledUploadIsGone() {
        String upload = client.begin();
        client.append(upload, "0-3", 0, 4).statusCode(202);
        client.request().delete(upload).then().statusCode(204).body(emptyString());
        assertGone(upload);
    }

    @Test
    void anUploadThatNobodyBeganIsUnknown() {
        client.begin();
        assertGone(repository.blobs() + "uploads/" + UUID.randomUUID());
        assertGone(repository.blobs() + "uploads/1");
    }

    @Test
    void anUploadBelongsToOneRepository() {
        String upload = client.begin();
        assertGone(upload.replace("/team/app/", "/other/"));
        client.get(upload).statusCode(204);
    }

    private void assertGone(String upload) {
        client.get(upload).spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
        client.append(upload, "0-3", 0, 4).spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
        client.append(upload, null, 0, 4).spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
        client.finish(upload, DIGEST, null, CONTENT).spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
        client.request().delete(upload).then().spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
    }

    @Test
    void locationsAreRelativeWhateverTheHostIsCalled() {
        client.request()
                .header("X-Forwarded-Host", "swr.example.test")
                .header("X-Forwarded-Proto", "https")
                .post(repository.blobs() + "uploads/")
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(repository.blobs() + "uploads/[0-9a-f-]{36}"));
        client.request()
                .header("Forwarded", "host=swr.example.test;proto=https")
                .body(CONTENT)
                .post(repository.blobs() + "uploads/?digest=" + DIGEST)
                .then()
                .statusCode(201)
                .header("Location", equalTo(repository.blobs() + DIGEST));
    }

    @Test
    void aFirstUploadToAMissingOrganizationIsRefused() {
        client.request()
                .post("/v2/" + Fresh.name() + "/app/blobs/uploads/")
                .then()
                .spec(refusal(404, "NAME_UNKNOWN"));
        client.request().post("/v2/NO/app/blobs/uploads/").then().spec(refusal(400, "NAME_INVALID"));
        client.request()
                .post("/v2/" + repository.organization() + "/NO/blobs/uploads/")
                .then()
                .spec(refusal(400, "NAME_INVALID"));
    }

    private static void assertAt(ValidatableResponse answer, String upload, String range) {
        answer.header("Location", equalTo(upload))
                .header("Range", equalTo(range))
                .header("Docker-Upload-UUID", equalTo(upload.substring(upload.lastIndexOf('/') + 1)));
    }
}
