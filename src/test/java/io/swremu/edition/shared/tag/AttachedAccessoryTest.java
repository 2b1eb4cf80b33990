package io.swremu.edition.shared.tag;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ListRepoAccessories and ListReferences: what is attached to an image by its subject, as notation and oras do it. */
@ServerTest
class AttachedAccessoryTest {
    private static final String NOTATION = "application/vnd.cncf.notary.signature";
    private static final String SBOM = "application/spdx+json";

    private final String namespace = Fresh.name();
    private final String name = namespace + "/team/app";
    private final String repository = "/v2/manage/namespaces/" + namespace + "/repos/team$app";
    private final TestImage image = TestImage.of(namespace);
    private final String signature = image.digest().replace(':', '-') + ".sig";
    private final int port;
    private final Api api;

    AttachedAccessoryTest(@LocalServerPort int port) {
        this.port = port;
        this.api = Api.on(port);
    }

    @BeforeEach
    void pushImage() {
        api.createNamespace(namespace);
        image.push(port, "test", name, "v1");
    }

    private String artifact(String type, String annotation) {
        return image.manifest().replace("{\"schemaVersion\"", """
                        {"artifactType": "%s", "annotations": {"name": "%s"},
                         "subject": {"mediaType": "%s", "digest": "%s", "size": %d}, "schemaVersion\"""".formatted(
                        type,
                        annotation,
                        TestImage.TYPE,
                        image.digest(),
                        image.manifest().length()));
    }

    private String attach(String type, String annotation) {
        String artifact = artifact(type, annotation);
        return put(artifact, digest(artifact));
    }

    private String put(String manifest, String reference) {
        TestImage.request(port, "test")
                .contentType(TestImage.TYPE)
                .body(manifest.getBytes(UTF_8))
                .put("/v2/" + name + "/manifests/" + reference)
                .then()
                .statusCode(201);
        return digest(manifest);
    }

    private static String digest(String text) {
        return TestImage.digest(text.getBytes(UTF_8));
    }

    private ValidatableResponse accessories(String query) {
        return api.get(repository + "/v1/accessories" + query).statusCode(200);
    }

    @Test
    void anArtifactIsAnAccessoryOfItsSubject() {
        String attached = attach(NOTATION, "one");
        accessories("")
                .body("total", equalTo(1))
                .body("accessories[0].sig_tag", equalTo(""))
                .body("accessories[0].sig_digest", equalTo(attached))
                .body("accessories[0].target_digest", equalTo(image.digest()))
                .body("accessories[0].repo_name", equalTo("team/app"))
                .body("accessories[0].size", equalTo((int) image.size()))
                .body("accessories[0].type", equalTo("signature.notation"));

        put(artifact(NOTATION, "one"), "tagged");
        put(artifact(NOTATION, "one"), "also");
        accessories("").body("total", equalTo(1)).body("accessories[0].sig_tag", equalTo("also"));
        api.get(repository + "/tagged/accessories").body("total", equalTo(0)).body("accessories", nullValue());
    }

    @ParameterizedTest
    @CsvSource({
        "application/vnd.dev.cosign.artifact.sig.v1+json, signature.cosign",
        "application/vnd.dev.sigstore.bundle.v0.3+json, signature.cosign",
        "application/vnd.cncf.notary.signature, signature.notation",
        "application/spdx+json, subject.accessory"
    })
    void itsTypeFollowsFromItsArtifactType(String artifactType, String type) {
        attach(artifactType, "one");
        accessories("").body("accessories.type", contains(type));
    }

    @Test
    void bothKindsAreOneListInOneOrder() {
        String first = attach(NOTATION, "one");
        String second = attach(SBOM, "two");
        String third = attach(SBOM, "three");
        accessories("").body("accessories.sig_digest", contains(first, second, third));
        TestImage signed = TestImage.of("signature of " + namespace);
        signed.push(port, "test", name, signature);

        accessories("")
                .body("total", equalTo(4))
                .body("accessories.sig_digest", contains(signed.digest(), first, second, third))
                .body("accessories.sig_tag", contains(signature, "", "", ""));
        for (int offset = 0; offset < 4; offset++) {
            String expected = new String[] {signed.digest(), first, second, third}[offset];
            accessories("?limit=1&offset=" + offset)
                    .body("total", equalTo(4))
                    .body("accessories.sig_digest", contains(expected));
        }
        accessories("?limit=2").body("accessories.sig_digest", contains(signed.digest(), first));
        accessories("?limit=2&offset=2").body("accessories.sig_digest", contains(second, third));
        accessories("?offset=4").body("total", equalTo(4)).body("accessories", nullValue());
    }

    @Test
    void aSignatureThatIsAttachedInBothWaysIsOne() {
        String attached = put(artifact("application/vnd.dev.cosign.artifact.sig.v1+json", "one"), signature);
        accessories("")
                .body("total", equalTo(1))
                .body("accessories.sig_tag", contains(signature))
                .body("accessories.sig_digest", contains(attached));
        api.get(repository + "/" + signature + "/references").body("tags", contains("v1"));
    }

    @Test
    void aTaggedArtifactRefersToTheTagsOfItsSubject() {
        put(artifact(SBOM, "one"), "sbom");
        image.push(port, "test", name, "v2");
        api.get(repository + "/sbom/references")
                .statusCode(200)
                .body("tags", contains("v1", "v2"))
                .body("has_more", equalTo(false));
        String marker = api.get(repository + "/sbom/references?limit=1")
                .body("tags", contains("v1"))
                .body("has_more", equalTo(true))
                .extract()
                .path("next_marker");
        api.get(repository + "/sbom/references?limit=1&marker=" + marker.replace("=", "%3D"))
                .body("tags", contains("v2"))
                .body("has_more", equalTo(false));
        api.get(repository + "/v1/references").body("tags", empty());
    }

    @Test
    void whatIsDeletedIsNoAccessoryAnyMore() {
        String attached = attach(SBOM, "one");
        TestImage.request(port, "test")
                .delete("/v2/" + name + "/manifests/" + attached)
                .then()
                .statusCode(202);
        accessories("").body("total", equalTo(0)).body("accessories", nullValue());
    }
}
