package io.swremu.registry;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Uploads ten bytes to a repository, in one request or in several. */
record UploadClient(TestRepository repository) {
    static final byte[] CONTENT = "0123456789".getBytes(UTF_8);
    static final String DIGEST = TestImage.digest(CONTENT);

    RequestSpecification request() {
        return repository.owner().registry().contentType("application/octet-stream");
    }

    String begin() {
        return request()
                .post(repository.blobs() + "uploads/")
                .then()
                .statusCode(202)
                .header("Location", matchesPattern(repository.blobs() + "uploads/[0-9a-f-]{36}"))
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
                        .get(repository.blobs() + digest)
                        .then()
                        .statusCode(200)
                        .extract()
                        .asByteArray())
                .isEqualTo(content);
    }
}
