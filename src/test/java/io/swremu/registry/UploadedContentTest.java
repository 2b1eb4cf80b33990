package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static io.swremu.registry.UploadClient.CONTENT;
import static io.swremu.registry.UploadClient.DIGEST;
import static io.swremu.registry.UploadClient.part;
import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.equalTo;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;
import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What may be uploaded, and by which digests. */
@ServerTest
class UploadedContentTest {
    private final Api api;
    private final TestRepository repository;
    private final UploadClient client;

    UploadedContentTest(Api api) {
        this.api = api;
        this.repository = TestRepository.of(api);
        this.client = new UploadClient(repository);
    }

    @ParameterizedTest
    @ValueSource(strings = {"hello", "digest=x", "mount=x&from=y", "100%", "many"})
    void whatIsSentAsAFormIsContentLikeAnyOther(String body) throws IOException {
        byte[] content = (body.equals("many") ? "a=%zz&".repeat(500_000) : body).getBytes(UTF_8);
        String digest = TestImage.digest(content);
        post("uploads/?digest=" + digest, content).statusCode(201).header("Docker-Content-Digest", equalTo(digest));
        client.assertStored(digest, content);
        post("uploads/", content).statusCode(202);
    }

    private ValidatableResponse post(String path, byte[] form) throws IOException {
        String headers = "Authorization: " + api.basic() + "\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                + "Content-Length: " + form.length + "\r\n";
        return RawHttp.request(api, "POST " + repository.blobs() + path, headers, new String(form, ISO_8859_1));
    }

    @ParameterizedTest
    @ValueSource(strings = {"blobs/uploads/?digest=%zz", "tags/list?n=%", "tags/list?last=%ff", "referrers/x?%z=1"})
    void aQueryThatCannotBeReadIsRefused(String path) throws IOException {
        String method = path.startsWith("blobs") ? "POST" : "GET";
        RawHttp.request(
                        api,
                        method + " /v2/" + repository.organization() + "/team/app/" + path,
                        "Authorization: " + api.basic() + "\r\nContent-Length: 0\r\n",
                        "")
                .spec(refusal(400, "UNSUPPORTED"));
    }

    @Test
    void contentOfAnotherDigestIsRefusedAndNotStored() {
        String other = TestImage.digest("another".getBytes(UTF_8));
        client.request()
                .body(CONTENT)
                .post(repository.blobs() + "uploads/?digest=" + other)
                .then()
                .spec(refusal(400, "DIGEST_INVALID"));
        String upload = client.begin();
        client.finish(upload, other, null, CONTENT).spec(refusal(400, "DIGEST_INVALID"));
        client.get(upload).spec(refusal(404, "BLOB_UPLOAD_UNKNOWN"));
        client.request().get(repository.blobs() + other).then().spec(refusal(404, "BLOB_UNKNOWN"));
        client.request().get(repository.blobs() + DIGEST).then().spec(refusal(404, "BLOB_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"abc", "md5:781e5e245d69b566979b86e28d23f2c7", "sha256:abc", "sha256:", ":", "sha512:00"})
    void whatIsNoDigestIsRefused(String digest) {
        String upload = client.begin();
        client.finish(upload, digest, null, CONTENT).spec(refusal(400, "DIGEST_INVALID"));
        client.request()
                .body(CONTENT)
                .post(repository.blobs() + "uploads/?digest=" + digest)
                .then()
                .spec(refusal(400, "DIGEST_INVALID"));
        client.request().get(repository.blobs() + digest).then().spec(refusal(400, "DIGEST_INVALID"));
        client.request().delete(repository.blobs() + digest).then().spec(refusal(400, "DIGEST_INVALID"));
        client.request().put(upload).then().spec(refusal(400, "DIGEST_INVALID"));
        client.finish(upload, DIGEST, null, CONTENT).statusCode(201);
    }

    @Test
    void digestsMayBeOfSha512() throws NoSuchAlgorithmException {
        String digest = sha512(CONTENT);
        String upload = client.begin();
        client.append(upload, "0-3", 0, 4).statusCode(202);
        client.finish(upload, digest, "4-9", part(4, 10))
                .statusCode(201)
                .header("Location", equalTo(repository.blobs() + digest))
                .header("Docker-Content-Digest", equalTo(digest));
        client.assertStored(digest, CONTENT);
        client.request().get(repository.blobs() + DIGEST).then().spec(refusal(404, "BLOB_UNKNOWN"));

        byte[] more = "more".getBytes(UTF_8);
        client.request()
                .body(more)
                .post(repository.blobs() + "uploads/?digest=" + sha512(more))
                .then()
                .statusCode(201);
        client.assertStored(sha512(more), more);
    }

    private static String sha512(byte[] content) throws NoSuchAlgorithmException {
        return "sha512:"
                + HexFormat.of().formatHex(MessageDigest.getInstance("SHA-512").digest(content));
    }
}
