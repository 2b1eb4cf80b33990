package io.swremu.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.TestImage;
import java.util.Arrays;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/** A fresh organization, and what tests of uploads send to its repository {@code team/app}. */
abstract class UploadFixture {
    static final byte[] CONTENT = "0123456789".getBytes(UTF_8);
    static final String DIGEST = TestImage.digest(CONTENT);

    final String namespace = Fresh.name();
    final String blobs = "/v2/" + namespace + "/team/app/blobs/";
    final int port;

    UploadFixture(int port) {
        this.port = port;
    }

    @BeforeEach
    void createNamespace() {
        Api.on(port).createNamespace(namespace);
    }

    RequestSpecification request() {
        return TestImage.request(port, "test").contentType("application/octet-stream");
    }

    static String basic() {
        return "Basic " + Base64.getEncoder().encodeToString("cn-north-4@test:any".getBytes(UTF_8));
    }

    String begin() {
        return request()
                .post(blobs + "uploads/")
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(blobs + "uploads/[0-9a-f-]{36}"))
                .header("Range", equalTo("0-0"))
                .extract()
                .header("Location");
    }

    ValidatableResponse get(String upload) {
        return request().get(upload).then();
    }

    ValidatableResponse append(String upload, @Nullable String range, int from, int to) {
        var request = range == null ? request() : request().header("Content-Range", range);
        return request.body(part(from, to)).patch(upload).then();
    }

    ValidatableResponse finish(String upload, String digest, @Nullable String range, byte[] rest) {
        var request = range == null ? request() : request().header("Content-Range", range);
        return request.body(rest).put(upload + "?digest=" + digest).then();
    }

    static byte[] part(int from, int to) {
        return Arrays.copyOfRange(CONTENT, from, to);
    }

    void assertStored(String digest, byte[] content) {
        assertThat(request()
                        .get(blobs + digest)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(content);
    }
}
