package io.swremu.edition.shared.tag;

import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestRepository;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** ListRepoAccessories and ListReferences: what is attached to an image by its subject, as notation and oras do it. */
@ServerTest
class AttachedAccessoryTest {
    private static final String NOTATION = "application/vnd.cncf.notary.signature";
    private static final String SBOM = "application/spdx+json";

    private final Api api;
    private final SignedImage signed;
    private final TestRepository repository;
    private final TestImage image;

    AttachedAccessoryTest(Api api) {
        this.api = api;
        this.signed = SignedImage.of(api);
        this.repository = signed.repository();
        this.image = signed.image();
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
        return put(artifact, TestImage.digest(artifact));
    }

    private String put(String manifest, String reference) {
        repository.put(manifest, TestImage.TYPE, reference).statusCode(201);
        return TestImage.digest(manifest);
    }

    private ValidatableResponse accessories(String query) {
        return signed.accessories("v1", query);
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
        api.get(repository.path() + "/tagged/accessories")
                .body("total", equalTo(0))
                .body("accessories", nullValue());
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
        TestImage signature = signed.sign();

        accessories("")
                .body("total", equalTo(4))
                .body("accessories.sig_digest", contains(signature.digest(), first, second, third))
                .body("accessories.sig_tag", contains(signed.signature(), "", "", ""));
        for (int offset = 0; offset < 4; offset++) {
            String expected = new String[] {signature.digest(), first, second, third}[offset];
            accessories("?limit=1&offset=" + offset)
                    .body("total", equalTo(4))
                    .body("accessories.sig_digest", contains(expected));
        }
        accessories("?limit=2").body("accessories.sig_digest", contains(signature.digest(), first));
        accessories("?limit=2&offset=2").body("accessories.sig_digest", contains(second, third));
        accessories("?offset=4").body("total", equalTo(4)).body("accessories", nullValue());
    }

    @Test
    void aSignatureThatIsAttachedInBothWaysIsOne() {
        String attached = put(artifact("application/vnd.dev.cosign.artifact.sig.v1+json", "one"), signed.signature());
        accessories("")
                .body("total", equalTo(1))
                .body("accessories.sig_tag", contains(signed.signature()))
                .body("accessories.sig_digest", contains(attached));
        api.get(repository.path() + "/" + signed.signature() + "/references").body("tags", contains("v1"));
    }

    @Test
    void aTaggedArtifactRefersToTheTagsOfItsSubject() {
        put(artifact(SBOM, "one"), "sbom");
        repository.push(image, "v2");
        api.get(repository.path() + "/sbom/references")
                .statusCode(200)
                .body("tags", contains("v1", "v2"))
                .body("has_more", equalTo(false));
        String marker = api.get(repository.path() + "/sbom/references?limit=1")
                .body("tags", contains("v1"))
                .body("has_more", equalTo(true))
                .extract()
                .path("next_marker");
        api.get(repository.path() + "/sbom/references?limit=1&marker=" + marker.replace("=", "%3D"))
                .body("tags", contains("v2"))
                .body("has_more", equalTo(false));
        api.get(repository.path() + "/v1/references").body("tags", empty());
    }

    @Test
    void whatIsDeletedIsNoAccessoryAnyMore() {
        String attached = attach(SBOM, "one");
        api.registry()
                .delete("/v2/" + repository.name() + "/manifests/" + attached)
                .then()
                .statusCode(202);
        accessories("").body("total", equalTo(0)).body("accessories", nullValue());
    }
}
