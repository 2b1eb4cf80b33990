package io.swremu.registry;

import static io.restassured.RestAssured.given;
import static io.swremu.registry.OciRefusal.refusal;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The referrers API: what is attached to a manifest. */
@ServerTest
class ReferrerTest {
    private static final String SBOM = "application/vnd.example.sbom+json";

    private final String namespace = Fresh.name();
    private final String name = namespace + "/team/app";
    private final TestImage image = TestImage.of(namespace);
    private final String referrers = "/v2/" + name + "/referrers/" + image.digest();
    private final int port;
    private final Api api;
    private final TestAccount account;

    ReferrerTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void pushImage() {
        api.createNamespace(namespace);
        image.push(api, name, "v1");
    }

    @Test
    void anArtifactIsListedWithItsTypeAndItsAnnotations() {
        String artifact = artifact(SBOM, "{\"org.example.date\": \"today\"}");
        put(artifact, digest(artifact)).statusCode(201).header("OCI-Subject", equalTo(image.digest()));

        list("").header("OCI-Filters-Applied", nullValue())
                .header("Link", nullValue())
                .body("keySet()", containsInAnyOrder("schemaVersion", "mediaType", "manifests"))
                .body("schemaVersion", equalTo(2))
                .body("mediaType", equalTo(TestIndex.TYPE))
                .body(
                        "manifests",
                        contains(Map.of(
                                "mediaType", TestImage.TYPE,
                                "digest", digest(artifact),
                                "size", artifact.length(),
                                "artifactType", SBOM,
                                "annotations", Map.of("org.example.date", "today"))));
    }

    @Test
    void withoutATypeOfItsOwnAnArtifactIsWhatItsConfigurationIs() {
        put(artifact("", "{}"), "by-tag").statusCode(201).header("OCI-Subject", equalTo(image.digest()));
        list("").body("manifests.artifactType", contains("application/vnd.oci.image.config.v1+json"))
                .body("manifests[0].annotations", equalTo(Map.of()));
    }

    @Test
    void anIndexMayBeAttachedToo() {
        String index =
                TestIndex.of(image).manifest().replace("{\"schemaVersion\"", "{" + subject() + ", \"schemaVersion\"");
        request()
                .contentType(TestIndex.TYPE)
                .body(index.getBytes(UTF_8))
                .put("/v2/" + name + "/manifests/" + digest(index))
                .then()
                .statusCode(201)
                .header("OCI-Subject", equalTo(image.digest()));
        list("").body("manifests.mediaType", contains(TestIndex.TYPE))
                .body("manifests[0].keySet()", containsInAnyOrder("mediaType", "digest", "size"));
    }

    @Test
    void theFilterIsAppliedAndSaysSo() {
        push(SBOM, "a");
        push("application/vnd.example.signature", "b");
        push(SBOM, "c");

        list("").body("manifests.annotations.name", contains("a", "b", "c"));
        list("?artifactType=" + SBOM.replace("+", "%2B"))
                .header("OCI-Filters-Applied", equalTo("artifactType"))
                .body("manifests.annotations.name", contains("a", "c"));
        list("?artifactType=application/vnd.example.none")
                .header("OCI-Filters-Applied", equalTo("artifactType"))
                .body("manifests", empty());
        list("?artifactType=").header("OCI-Filters-Applied", nullValue());
        list("?artifactType=a%00b").body("manifests", empty());
    }

    @Test
    void anArtifactMayComeBeforeItsSubjectAndGoesByItself() {
        TestImage later = TestImage.of(namespace + " later");
        String artifact = artifact(SBOM, "{}").replace(image.digest(), later.digest());
        put(artifact, digest(artifact)).statusCode(201).header("OCI-Subject", equalTo(later.digest()));
        String attached = "/v2/" + name + "/referrers/" + later.digest();
        request().get(attached).then().statusCode(200).body("manifests.digest", contains(digest(artifact)));

        request()
                .delete("/v2/" + name + "/manifests/" + digest(artifact))
                .then()
                .statusCode(202);
        request().get(attached).then().statusCode(200).body("manifests", empty());
    }

    @Test
    void nothingIsAttachedToWhatIsNotThere() {
        for (String path : new String[] {"/v2/" + name, "/v2/" + namespace + "/none"}) {
            request()
                    .get(path + "/referrers/" + digest("absent"))
                    .then()
                    .statusCode(200)
                    .contentType(TestIndex.TYPE)
                    .body("manifests", empty());
        }
        request()
                .get("/v2/" + Fresh.name() + "/app/referrers/" + digest("absent"))
                .then()
                .spec(refusal(404, "NAME_UNKNOWN"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sha256:abc", "v1", "md5:abc"})
    void whatIsNoDigestIsRefused(String reference) {
        request().get("/v2/" + name + "/referrers/" + reference).then().spec(refusal(400, "DIGEST_INVALID"));
        request().get(referrers + "?last=x").then().spec(refusal(400, "PAGINATION_NUMBER_INVALID"));
    }

    @Test
    void whoMayNotPullSeesNothing() {
        given().port(port).get(referrers).then().spec(refusal(401, "UNAUTHORIZED"));
        account.stranger().registry().get(referrers).then().spec(refusal(403, "DENIED"));
    }

    @Test
    void aPageIsNoLargerThanAManifestMayBe() {
        for (String letter : new String[] {"a", "b", "c"}) {
            push(SBOM, letter.repeat(3 << 19));
        }
        push("application/vnd.example.signature", "d");

        var first = list("?artifactType=" + SBOM.replace("+", "%2B"))
                .body("manifests.annotations.name*.charAt(0)*.toString()", contains("a", "b"))
                .extract();
        assertThat(first.asByteArray()).hasSizeBetween(3 << 20, 4 << 20);
        String next = first.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1");
        assertThat(next).startsWith(referrers + "?artifactType=application%2Fvnd.example.sbom%2Bjson&");
        request()
                .get(next)
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("manifests.annotations.name*.charAt(0)*.toString()", contains("c"));
        list("?last=" + next.replaceAll(".*last=", ""))
                .header("Link", nullValue())
                .body("manifests.annotations.name*.charAt(0)*.toString()", contains("c", "d"));
    }

    @Test
    void anArtifactThatFillsAPageAloneIsListed() {
        push(SBOM, "a");
        int rest = artifact(SBOM, "{\"name\": \"\"}").length();
        push(SBOM, "b".repeat((4 << 20) - rest));
        var first = list("").body("manifests.size()", equalTo(1)).extract();
        request()
                .get(first.header("Link").replaceAll("^<(.*)>; rel=\"next\"$", "$1"))
                .then()
                .statusCode(200)
                .header("Link", nullValue())
                .body("manifests.size()", equalTo(1))
                .body("manifests[0].size", equalTo(4 << 20));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"a\":\"\\ud800\"}",
                "{\"a\":\"\\udc00\\ud800\"}",
                "{\"\\ud800\":\"a\"}",
                "{\"a\":1}",
                "{\"a\":null}",
                "{\"a\":{}}",
                "[]",
                "\"a\""
            })
    void annotationsThatAreNoTextsAreRefused(String annotations) {
        put(artifact(SBOM, annotations), "v2").spec(refusal(400, "MANIFEST_INVALID"));
        list("").body("manifests", empty());
    }

    @Test
    void annotationsMayHaveAnyCharacterOrBeNull() {
        put(artifact(SBOM, "{\"\\ud83d\\ude00\": \"\\u0000\u00e4\\ud83d\\ude00\"}"), "v2")
                .statusCode(201);
        put(artifact(SBOM, "null"), "v3").statusCode(201);
        list("").body("manifests[0].annotations", equalTo(Map.of("\ud83d\ude00", "\0\u00e4\ud83d\ude00")))
                .body("manifests[1].keySet()", containsInAnyOrder("mediaType", "digest", "size", "artifactType"));
    }

    /** More than a page would be a thousand pushes; so this is the link alone. */
    @Test
    void theLinkToTheNextPageKeepsTheFilter() {
        assertThat(new ListPage(2, "").next("/v2/a/b/referrers/x", "7", Map.of("artifactType", SBOM)))
                .isEqualTo("</v2/a/b/referrers/x?artifactType=application%2Fvnd.example.sbom%2Bjson&n=2&last=7>;"
                        + " rel=\"next\"");
        assertThat(new ListPage(2, "").next("/v2/a/b/tags/list", "v1", Map.of()))
                .isEqualTo("</v2/a/b/tags/list?n=2&last=v1>; rel=\"next\"");
    }

    private void push(String type, String annotation) {
        String artifact = artifact(type, "{\"name\": \"" + annotation + "\"}");
        put(artifact, digest(artifact)).statusCode(201);
    }

    private String artifact(String type, String annotations) {
        String own = type.isEmpty() ? "" : "\"artifactType\": \"" + type + "\", ";
        return image.manifest()
                .replace(
                        "{\"schemaVersion\"",
                        "{" + own + subject() + ", \"annotations\": " + annotations + ", \"schemaVersion\"");
    }

    private String subject() {
        return "\"subject\": {\"mediaType\": \"%s\", \"digest\": \"%s\", \"size\": %d}"
                .formatted(TestImage.TYPE, image.digest(), image.manifest().length());
    }

    private RequestSpecification request() {
        return api.registry();
    }

    private ValidatableResponse put(String manifest, String reference) {
        return request()
                .contentType(TestImage.TYPE)
                .body(manifest.getBytes(UTF_8))
                .put("/v2/" + name + "/manifests/" + reference)
                .then();
    }

    private ValidatableResponse list(String query) {
        return request().get(referrers + query).then().statusCode(200).contentType(TestIndex.TYPE);
    }

    private static String digest(String text) {
        return TestImage.digest(text.getBytes(UTF_8));
    }
}
