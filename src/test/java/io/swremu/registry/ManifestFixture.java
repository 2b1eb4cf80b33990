package io.swremu.registry;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.TestImage;
import org.junit.jupiter.api.BeforeEach;

/** A fresh organization, and what tests of manifests send to its repository {@code team/app}. */
abstract class ManifestFixture {
    final String namespace = Fresh.name();
    final String name = namespace + "/team/app";
    final String manifests = "/v2/" + name + "/manifests/";
    final String shown = "/v2/manage/namespaces/" + namespace + "/repos/team$app";
    final TestImage image = TestImage.of(namespace);
    final int port;
    final Api api;

    ManifestFixture(int port) {
        this.port = port;
        this.api = Api.on(port);
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    RequestSpecification request() {
        return TestImage.request(port, "test");
    }

    ValidatableResponse put(String manifest, String type, String reference) {
        return request()
                .contentType(type)
                .body(manifest.getBytes(UTF_8))
                .put(manifests + reference)
                .then();
    }

    ValidatableResponse pull(String reference) {
        return request().get(manifests + reference).then();
    }

    static String digest(String text) {
        return TestImage.digest(text.getBytes(UTF_8));
    }
}
