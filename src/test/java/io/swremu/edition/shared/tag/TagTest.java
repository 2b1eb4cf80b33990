package io.swremu.edition.shared.tag;

import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.Refusal.unknownApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** ShowRepoTag, CreateRepoTag and DeleteRepoTag. */
@ServerTest
class TagTest extends TagFixture {
    TagTest(@LocalServerPort int port) {
        super(port);
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
                .body("created", matchesPattern(Api.TIME))
                .body("updated", matchesPattern(Api.TIME))
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
                .spec(unknownApi());
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
}
