package io.swremu.tag;

import static io.swremu.Refusal.gatewayRefusal;
import static io.swremu.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.swremu.Api;
import io.swremu.Fresh;
import io.swremu.ServerTest;
import io.swremu.TestImage;
import io.swremu.TestIndex;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ShowRepoTag, CreateRepoTag and DeleteRepoTag. */
@ServerTest
class TagTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d{0,5}[1-9])?Z";

    private final String namespace = Fresh.name();
    private final String name = namespace + "/team/app";
    private final String repository = "/v2/manage/namespaces/" + namespace + "/repos/team$app";
    private final String tags = repository + "/tags";
    private final int port;
    private final Api api;

    TagTest(@LocalServerPort int port) {
        this.port = port;
        this.api = Api.on(port);
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    @Test
    void aPushedTagIsShownWithTheFifteenDocumentedFields() {
        TestImage image = push("v1");
        var owner = api.get(repository).extract().jsonPath();

        Map<String, Object> shown = api.get(tags + "/v1")
                .statusCode(200)
                .body("id", greaterThan(0))
                .body("repo_id", equalTo(owner.getInt("id")))
                .body("tag", equalTo("v1"))
                .body("image_id", equalTo(TestImage.digest(image.config()).substring("sha256:".length())))
                .body("manifest", equalTo(image.manifest()))
                .body("digest", equalTo(image.digest()))
                .body("schema", equalTo(2))
                .body("path", equalTo("localhost:" + port + "/" + name + ":v1"))
                .body("internal_path", equalTo("localhost:" + port + "/" + name + ":v1"))
                .body("size", equalTo((int) image.size()))
                .body("is_trusted", equalTo(false))
                .body("created", matchesPattern(TIME))
                .body("updated", matchesPattern(TIME))
                .body("domain_id", equalTo(owner.getString("domain_id")))
                .body("tag_type", equalTo(0))
                .extract()
                .path("");

        assertThat(shown)
                .containsOnlyKeys(
                        "id",
                        "repo_id",
                        "tag",
                        "image_id",
                        "manifest",
                        "digest",
                        "schema",
                        "path",
                        "internal_path",
                        "size",
                        "is_trusted",
                        "created",
                        "updated",
                        "domain_id",
                        "tag_type");
        api.get(repository.replace("$", "%24") + "/tags/v1").body("", equalTo(shown));
    }

    @Test
    void anIndexHasNoImageIdAndTheSizeOfAllItsBlobsEachOnce() {
        TestImage one = TestImage.of(namespace);
        TestImage other = new TestImage("{\"os\":\"other\"}".getBytes(StandardCharsets.UTF_8), one.layer());
        var index = TestIndex.of(one, other);
        index.push(port, "test", name, "multi");

        assertThat(index.size()).isLessThan(one.size() + other.size());
        show("multi")
                .body("tag_type", equalTo(1))
                .body("image_id", emptyString())
                .body("size", equalTo((int) index.size()))
                .body("manifest", equalTo(index.manifest()))
                .body("digest", equalTo(index.digest()))
                .body("schema", equalTo(2));
        api.get(repository).body("size", equalTo((int) index.size())).body("num_images", equalTo(1));
    }

    @Test
    void aSignatureIsKnownByItsName() {
        TestImage image = push("v1");
        String signature = image.digest().replace(':', '-') + ".sig";
        push(signature);
        push(signature.replace(".sig", ".att"));
        push("sha256-abc.sig");

        show(signature).body("tag_type", equalTo(2));
        show(signature.replace(".sig", ".att")).body("tag_type", equalTo(0));
        show("sha256-abc.sig").body("tag_type", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_1.b-C", "_", "latest.json"})
    void aTagIsTakenAsItIsWritten(String tag) {
        push(tag);
        show(tag).body("tag", equalTo(tag)).body("path", equalTo("localhost:" + port + "/" + name + ":" + tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "accessories", "tags", "triggers", "retentions", "histories"})
    void aTagMayBeAWordOfThePaths(String tag) {
        push(tag);
        show(tag).body("tag", equalTo(tag));
        String other = namespace + "/app";
        TestImage.of(other).push(port, "test", other, tag);
        String path = tags.replace("team$app", "app") + "/" + tag;
        api.get(path).statusCode(200).body("path", equalTo("localhost:" + port + "/" + other + ":" + tag));
        api.delete(path).statusCode(204);
        api.get(path).spec(refusal("4041056"));
    }

    @Test
    void theLongestTagHas128Characters() {
        String longest = "l".repeat(128);
        push(longest);
        show(longest).body("tag", equalTo(longest));
        api.get(tags + "/" + longest + "l").spec(refusal("4009021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "-a", "a%20b", "a:b", "a$b", "%C3%A4", "sha256:abc"})
    void whatIsNoTagIsRefused(String tag) {
        api.get(tags + "/" + tag).spec(refusal("4009021"));
        api.delete(tags + "/" + tag).spec(refusal("4009021"));
    }

    @Test
    void whatIsMissingIsNotFound() {
        api.get(tags + "/v1").spec(refusal("4040010"));
        api.delete(tags + "/v1").spec(refusal("4040010"));
        copy("v1", "v2", null).spec(refusal("4040010"));

        push("v1");
        api.get(tags + "/V1").spec(refusal("4041056"));
        api.delete(tags + "/v2").spec(refusal("4041056"));
        copy("v2", "v3", null).spec(refusal("4041056"));
        copy("v2", "v1", null).spec(refusal("4041056"));

        String elsewhere = "/v2/manage/namespaces/" + Fresh.name() + "/repos/app/tags";
        api.get(elsewhere + "/v1").spec(refusal("4041061"));
        api.delete(elsewhere + "/v1").spec(refusal("4041061"));
        api.post(elsewhere, Map.of("source_tag", "a", "destination_tag", "b")).spec(refusal("4041061"));
    }

    @Test
    void invalidNamesOfOrganizationsAndRepositoriesAreRefused() {
        api.get("/v2/manage/namespaces/NO/repos/app/tags/v1").spec(refusal("4001028"));
        api.get("/v2/manage/namespaces/" + namespace + "/repos/NO/tags/v1").spec(refusal("4001029"));
        api.get("/v2/manage/namespaces/" + namespace + "/repos/team/app/tags/v1")
                .spec(refusal("4040083"));
    }

    @Test
    void otherAccountsSeeNothingAndUsersWithoutALevelAreForbidden() {
        push("v1");
        api.as("AKERIN").get(tags + "/v1").spec(refusal("4041061"));
        api.as("AKERIN").delete(tags + "/v1").spec(refusal("4041061"));
        api.anonymous().get(tags + "/v1").then().spec(gatewayRefusal());

        api.patch(repository, Map.of("is_public", true)).statusCode(201);
        api.as("AKERIN").get(tags + "/v1").statusCode(200);
        api.as("AKERIN").delete(tags + "/v1").statusCode(not(204));

        Api alice = api.as("AKALICE0000000000001");
        String own = Fresh.name();
        alice.createNamespace(own);
        TestImage.of(own).push(port, "AKALICE0000000000001", own + "/app", "v1");
        String tag = "/v2/manage/namespaces/" + own + "/repos/app/tags/v1";
        alice.as("AKGRACE").get(tag).spec(refusal("4037020"));
        alice.as("AKGRACE").delete(tag).spec(refusal("4037020"));
    }

    @Test
    void anImageGetsAnotherTag() {
        TestImage image = push("v1");
        int id = show("v1").extract().path("id");

        copy("v1", "stable", null).statusCode(201).body("", equalTo(Map.of()));

        show("stable")
                .body("digest", equalTo(image.digest()))
                .body("manifest", equalTo(image.manifest()))
                .body("size", equalTo((int) image.size()))
                .body("id", greaterThan(id));
        show("v1").body("id", equalTo(id));
        api.get(repository).body("num_images", equalTo(2)).body("size", equalTo((int) image.size()));
        api.get("/v2/manage/repos?namespace=" + namespace).body("[0].tags", contains("stable", "v1"));
        assertThat(image.pull(port, "cn-north-4", "test", name, "stable")).isEqualTo(image.size());
    }

    @Test
    void anExistingTagMovesOnlyIfItIsToBeOverridden() {
        TestImage first = push("v1");
        TestImage second = push("v2");
        Map<String, Object> before = show("v2").extract().path("");

        copy("v1", "v2", null).spec(refusal("4090006"));
        copy("v1", "v2", false).spec(refusal("4090006"));
        show("v2").body("", equalTo(before)).body("digest", equalTo(second.digest()));

        copy("v1", "v2", true).statusCode(201).body("", equalTo(Map.of()));
        show("v2")
                .body("digest", equalTo(first.digest()))
                .body("id", equalTo(before.get("id")))
                .body("created", equalTo(before.get("created")))
                .body("updated", not(equalTo(before.get("updated"))));
        api.get(repository).body("num_images", equalTo(2)).body("size", equalTo((int) first.size()));
    }

    @Test
    void aTagOntoItselfIsAConflictOrNothing() {
        push("v1");
        Map<String, Object> before = show("v1").extract().path("");

        copy("v1", "v1", null).spec(refusal("4090006"));
        copy("v1", "v1", true).statusCode(201);

        show("v1").body("", equalTo(before));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{}",
                "{\"source_tag\":\"v1\"}",
                "{\"destination_tag\":\"v2\"}",
                "{\"source_tag\":null,\"destination_tag\":\"v2\"}",
                "{\"source_tag\":\"v1\",\"destination_tag\":\"\"}",
                "{\"sourceTag\":\"v1\",\"destinationTag\":\"v2\"}"
            })
    void bothTagsAreMandatory(String body) {
        api.createRepository(namespace, "team/app");
        api.post(tags, body).spec(refusal("4001014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "[]",
                "{",
                "{\"source_tag\":1,\"destination_tag\":\"v2\"}",
                "{\"source_tag\":\"v1\",\"destination_tag\":[\"v2\"]}",
                "{\"source_tag\":\"v1\",\"destination_tag\":\"v2\",\"override\":\"true\"}",
                "{\"source_tag\":\"v1\",\"destination_tag\":\"v2\",\"override\":1}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        api.createRepository(namespace, "team/app");
        api.post(tags, body).spec(refusal("4000014"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "a b", "a/b", "a:b", "\u00e4"})
    void anInvalidTagInABodyIsRefused(String tag) {
        api.createRepository(namespace, "team/app");
        copy("v1", tag, null).spec(refusal("4009021"));
        copy(tag, "v2", null).spec(refusal("4009021"));
        copy("v1", "l".repeat(129), true).spec(refusal("4009021"));
    }

    @Test
    void aDeletedTagIsGoneWithItsImageAndTheRepositoryStays() {
        TestImage image = push("v1");

        api.delete(tags + "/v1").statusCode(204).body(emptyString());

        api.get(tags + "/v1").spec(refusal("4041056"));
        api.get(repository).statusCode(200).body("num_images", equalTo(0)).body("size", equalTo(0));
        manifest("v1").statusCode(404);
        manifest(image.digest()).statusCode(404);
    }

    @Test
    void otherTagsOfADeletedTagsImageStay() {
        TestImage image = push("v1");
        copy("v1", "v2", null).statusCode(201);

        api.delete(tags + "/v1").statusCode(204);

        show("v2").body("digest", equalTo(image.digest()));
        manifest(image.digest()).statusCode(200);
        api.get(repository).body("num_images", equalTo(1)).body("size", equalTo((int) image.size()));
    }

    @Test
    void anImageThatAnIndexNeedsStaysWhenItsTagIsDeleted() {
        TestImage image = push("v1");
        TestIndex.of(image).push(port, "test", name, "multi");

        api.delete(tags + "/v1").statusCode(204);

        manifest(image.digest()).statusCode(200);
        api.get(repository).body("num_images", equalTo(1)).body("size", equalTo((int) image.size()));
    }

    @Test
    void theImagesOfADeletedIndexGoWithItUnlessSomethingElseNamesThem() {
        TestImage tagged = push("one");
        TestImage shared = TestImage.of(namespace + " shared");
        TestImage own = TestImage.of(namespace + " own");
        TestIndex.of(shared).push(port, "test", name, "other");
        TestIndex index = TestIndex.of(tagged, shared, own);
        index.push(port, "test", name, index.digest());
        String attached = own.manifest()
                .replace(
                        "{\"schemaVersion\"",
                        "{\"subject\": {\"digest\": \"%s\", \"size\": 1}, \"schemaVersion\""
                                .formatted(tagged.digest()));
        put(attached, TestImage.TYPE, digest(attached));
        String outer = "{\"schemaVersion\": 2, \"manifests\": [%s, %s, %s]}"
                .formatted(descriptor(index.manifest()), descriptor(own.manifest()), descriptor(attached));
        put(outer, TestIndex.TYPE, "outer");
        put(outer, TestIndex.TYPE, "again");

        api.delete(tags + "/again").statusCode(204);
        manifest(own.digest()).statusCode(200);
        api.delete(tags + "/outer").statusCode(204);

        for (String gone : new String[] {digest(outer), index.digest(), own.digest()}) {
            manifest(gone).statusCode(404);
        }
        for (String kept : new String[] {tagged.digest(), shared.digest(), digest(attached), "other"}) {
            manifest(kept).statusCode(200);
        }
        api.get(repository).body("num_images", equalTo(2)).body("size", equalTo((int) (tagged.size() + shared.size())));
        api.delete(tags + "/other").statusCode(204);
        manifest(shared.digest()).statusCode(404);
    }

    private void put(String manifest, String type, String reference) {
        TestImage.request(port, "test")
                .contentType(type)
                .body(manifest.getBytes(StandardCharsets.UTF_8))
                .put("/v2/" + name + "/manifests/" + reference)
                .then()
                .statusCode(201);
    }

    private static String descriptor(String manifest) {
        return "{\"digest\": \"%s\", \"size\": %d}".formatted(digest(manifest), manifest.length());
    }

    private static String digest(String manifest) {
        return TestImage.digest(manifest.getBytes(StandardCharsets.UTF_8));
    }

    @Test
    void aDeletedTagCanBePushedAgainAndIsAnother() {
        push("v1");
        int id = show("v1").extract().path("id");
        api.delete(tags + "/v1").statusCode(204);

        TestImage again = push("v1");

        show("v1").body("id", greaterThan(id)).body("digest", equalTo(again.digest()));
    }

    @Test
    void aTagThatIsPushedAgainMoves() {
        push("v1");
        Map<String, Object> before = show("v1").extract().path("");

        TestImage moved = TestImage.of(namespace + " moved");
        moved.push(port, "test", name, "v1");

        show("v1")
                .body("id", equalTo(before.get("id")))
                .body("created", equalTo(before.get("created")))
                .body("updated", not(equalTo(before.get("updated"))))
                .body("digest", equalTo(moved.digest()))
                .body("size", equalTo((int) moved.size()));
        api.get(repository).body("num_images", equalTo(1)).body("size", equalTo((int) moved.size()));
    }

    @Test
    void aRepositoryIsDeletedWithItsTags() {
        push("v1");
        api.delete(repository).statusCode(204);
        api.get(tags + "/v1").spec(refusal("4040010"));

        api.createRepository(namespace, "team/app");
        api.get(tags + "/v1").spec(refusal("4041056"));
        api.get(repository).body("num_images", equalTo(0)).body("size", equalTo(0));
    }

    @Test
    void unknownFieldsAndParametersAreIgnored() {
        push("v1");
        api.post(tags + "?override=true", Map.of("source_tag", "v1", "destination_tag", "v2", "color", "red"))
                .statusCode(201);
        api.get(tags + "/v2?with_manifest=false").statusCode(200).body("manifest", not(emptyString()));
    }

    private TestImage push(String tag) {
        TestImage image = TestImage.of(namespace + " " + tag);
        image.push(port, "test", name, tag);
        return image;
    }

    private ValidatableResponse show(String tag) {
        return api.get(tags + "/" + tag).statusCode(200);
    }

    private ValidatableResponse copy(String source, String destination, @Nullable Boolean override) {
        return api.post(
                tags,
                override == null
                        ? Map.of("source_tag", source, "destination_tag", destination)
                        : Map.of("source_tag", source, "destination_tag", destination, "override", override));
    }

    private ValidatableResponse manifest(String reference) {
        return TestImage.request(port, "test")
                .get("/v2/" + name + "/manifests/" + reference)
                .then();
    }
}
