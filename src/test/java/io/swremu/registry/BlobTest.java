package io.swremu.registry;

import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Blobs: fetched whole and in parts, asked for, deleted. */
@ServerTest
class BlobTest {
    private static final byte[] CONTENT = "0123456789".getBytes(UTF_8);
    private static final String DIGEST = TestImage.digest(CONTENT);

    private final String namespace = Fresh.name();
    private final String blob = "/v2/" + namespace + "/team/app/blobs/" + DIGEST;
    private final Api api;

    BlobTest(Api api) {
        this.api = api;
    }

    @BeforeEach
    void upload() {
        api.createNamespace(namespace);
        upload("team/app", CONTENT);
    }

    @Test
    void aBlobIsFetchedAndAskedFor() {
        byte[] fetched = request()
                .get(blob)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/octet-stream"))
                .header("Content-Length", equalTo("10"))
                .header("Docker-Content-Digest", equalTo(DIGEST))
                .header("ETag", equalTo('"' + DIGEST + '"'))
                .header("Accept-Ranges", equalTo("bytes"))
                .header("Content-Range", nullValue())
                .header("Docker-Distribution-Api-Version", equalTo("registry/2.0"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .extract()
                .asByteArray();
        assertThat(fetched).isEqualTo(CONTENT);
        request()
                .head(blob)
                .then()
                .statusCode(200)
                .header("Content-Type", equalTo("application/octet-stream"))
                .header("Content-Length", equalTo("10"))
                .header("Docker-Content-Digest", equalTo(DIGEST))
                .header("Accept-Ranges", equalTo("bytes"))
                .body(emptyString());
    }

    @ParameterizedTest
    @CsvSource({
        "bytes=0-0, 0, 0-0/10",
        "bytes=2-4, 234, 2-4/10",
        "bytes=5-, 56789, 5-9/10",
        "bytes=0-, 0123456789, 0-9/10",
        "bytes=9-9, 9, 9-9/10",
        "bytes=8-100, 89, 8-9/10",
        "bytes=-3, 789, 7-9/10",
        "bytes=-10, 0123456789, 0-9/10",
        "bytes=-100, 0123456789, 0-9/10"
    })
    void aPartOfABlobIsFetched(String range, String part, String contentRange) {
        String fetched = request()
                .header("Range", range)
                .get(blob)
                .then()
                .statusCode(206)
                .header("Content-Range", equalTo("bytes " + contentRange))
                .header("Content-Length", equalTo(String.valueOf(part.length())))
                .header("Docker-Content-Digest", equalTo(DIGEST))
                .extract()
                .asString();
        assertThat(fetched).isEqualTo(part);
    }

    @ParameterizedTest
    @ValueSource(strings = {"bytes=10-", "bytes=10-12", "bytes=5-4", "bytes=-0", "bytes=999999999999999999-"})
    void aPartBeyondTheBlobIsRefused(String range) {
        request()
                .header("Range", range)
                .get(blob)
                .then()
                .spec(refusal(416, "RANGE_INVALID"))
                .header("Content-Range", equalTo("bytes */10"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"bytes=0-1,3-4", "bytes=-", "bytes=a-b", "lines=0-1", "0-1", "bytes=0-99999999999999999999"})
    void whatIsNoSingleRangeOfBytesIsIgnored(String range) {
        assertThat(request()
                        .header("Range", range)
                        .get(blob)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(CONTENT);
    }

    @Test
    void aLargerBlobComesBackWholeAndInParts() {
        byte[] large = new byte[3 << 20];
        new Random(7).nextBytes(large);
        upload("team/app", large);
        String path = "/v2/" + namespace + "/team/app/blobs/" + TestImage.digest(large);
        assertThat(request().get(path).then().statusCode(200).extract().asByteArray())
                .isEqualTo(large);
        byte[] part = request()
                .header("Range", "bytes=1000000-2999999")
                .get(path)
                .then()
                .statusCode(206)
                .extract()
                .asByteArray();
        assertThat(part).isEqualTo(Arrays.copyOfRange(large, 1_000_000, 3_000_000));
    }

    @Test
    void anUnknownBlobIsNotFound() {
        String unknown = blob.replace(DIGEST, TestImage.digest(namespace.getBytes(UTF_8)));
        request().get(unknown).then().spec(refusal(404, "BLOB_UNKNOWN"));
        request().delete(unknown).then().spec(refusal(404, "BLOB_UNKNOWN"));
        request().head(unknown).then().statusCode(404).body(emptyString());
    }

    @Test
    void aBlobIsReachedOnlyThroughRepositoriesThatHaveIt() {
        upload("other", "something else".getBytes(UTF_8));
        request().get(blob.replace("team/app", "other")).then().spec(refusal(404, "BLOB_UNKNOWN"));
        request().get(blob.replace("team/app", "none")).then().spec(refusal(404, "NAME_UNKNOWN"));
        request().get(blob.replace(namespace, Fresh.name())).then().spec(refusal(404, "NAME_UNKNOWN"));
    }

    @Test
    void aDeletedBlobIsGoneFromItsRepositoryOnly() {
        upload("other", CONTENT);
        request().delete(blob).then().statusCode(202).body(emptyString());
        request().get(blob).then().spec(refusal(404, "BLOB_UNKNOWN"));
        request().head(blob).then().statusCode(404);
        request().delete(blob).then().spec(refusal(404, "BLOB_UNKNOWN"));
        request().get(blob.replace("team/app", "other")).then().statusCode(200);
        upload("team/app", CONTENT);
        request().get(blob).then().statusCode(200);
    }

    private RequestSpecification request() {
        return api.registry();
    }

    private void upload(String repository, byte[] content) {
        request()
                .contentType("application/octet-stream")
                .body(content)
                .post("/v2/" + namespace + "/" + repository + "/blobs/uploads/?digest=" + TestImage.digest(content))
                .then()
                .statusCode(201);
    }
}
