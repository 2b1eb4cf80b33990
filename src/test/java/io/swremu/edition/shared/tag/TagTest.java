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
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import io.swremu.testing.TestIndex;
import io.swremu.testing.TestRepository;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ShowRepoTag, CreateRepoTag and DeleteRepoTag. */
@ServerTest
class TagTest {
    private final Api api;
    private final TestAccount account;
    private final int port;
    private final TestRepository repository;

    TagTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
        this.port = api.port();
        this.repository = TestRepository.of(api);
    }

    @Test
    void aPushedTagIsShownWithTheFifteenDocumentedFields() {
        TestImage image = repository.push("v1");
        var owner = api.get(repository.path()).extract().jsonPath();

        Map<String, Object> shown = api.get(repository.tags() + "/v1")
                .statusCode(200)
                .body("id", greaterThan(0))
                .body("repo_id", equalTo(owner.getInt("id")))
                .body("tag", equalTo("v1"))
                .body("image_id", equalTo(TestImage.digest(image.config()).substring("sha256:".length())))
                .body("manifest", equalTo(image.manifest()))
                .body("digest", equalTo(image.digest()))
                .body("schema", equalTo(2))
                .body("path", equalTo("localhost:" + port + "/" + repository.name() + ":v1"))
                .body("internal_path", equalTo("localhost:" + port + "/" + repository.name() + ":v1"))
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
        api.get(repository.path().replace("$", "%24") + "/tags/v1").body("", equalTo(shown));
    }

    @Test
    void anIndexHasNoImageIdAndTheSizeOfAllItsBlobsEachOnce() {
        TestImage one = TestImage.of(repository.organization());
        TestImage other = new TestImage("{\"os\":\"other\"}".getBytes(StandardCharsets.UTF_8), one.layer());
        var index = TestIndex.of(one, other);
        repository.push(index, "multi");

        assertThat(index.size()).isLessThan(one.size() + other.size());
        repository
                .show("multi")
                .body("tag_type", equalTo(1))
                .body("image_id", emptyString())
                .body("size", equalTo((int) index.size()))
                .body("manifest", equalTo(index.manifest()))
                .body("digest", equalTo(index.digest()))
                .body("schema", equalTo(2));
        api.get(repository.path()).body("size", equalTo((int) index.size())).body("num_images", equalTo(1));
    }

    @Test
    void aSignatureIsKnownByItsName() {
        TestImage image = repository.push("v1");
        String signature = image.digest().replace(':', '-') + ".sig";
        repository.push(signature);
        repository.push(signature.replace(".sig", ".att"));
        repository.push("sha256-abc.sig");

        repository.show(signature).body("tag_type", equalTo(2));
        repository.show(signature.replace(".sig", ".att")).body("tag_type", equalTo(0));
        repository.show("sha256-abc.sig").body("tag_type", equalTo(0));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A_1.b-C", "_", "latest.json"})
    void aTagIsTakenAsItIsWritten(String tag) {
        repository.push(tag);
        repository
                .show(tag)
                .body("tag", equalTo(tag))
                .body("path", equalTo("localhost:" + port + "/" + repository.name() + ":" + tag));
    }

    @ParameterizedTest
    @ValueSource(strings = {"references", "accessories", "tags", "triggers", "retentions", "histories"})
    void aTagMayBeAWordOfThePaths(String tag) {
        repository.push(tag);
        repository.show(tag).body("tag", equalTo(tag));
        String other = repository.organization() + "/app";
        TestImage.of(other).push(api, other, tag);
        String path = repository.tags().replace("team$app", "app") + "/" + tag;
        api.get(path).statusCode(200).body("path", equalTo("localhost:" + port + "/" + other + ":" + tag));
        api.delete(path).statusCode(204);
        api.get(path).spec(refusal("4041056"));
    }

    @Test
    void theLongestTagHas128Characters() {
        String longest = "l".repeat(128);
        repository.push(longest);
        repository.show(longest).body("tag", equalTo(longest));
        api.get(repository.tags() + "/" + longest + "l").spec(refusal("4009021"));
    }

    @ParameterizedTest
    @ValueSource(strings = {".a", "-a", "a%20b", "a:b", "a$b", "%C3%A4", "sha256:abc"})
    void whatIsNoTagIsRefused(String tag) {
        api.get(repository.tags() + "/" + tag).spec(refusal("4009021"));
        api.delete(repository.tags() + "/" + tag).spec(refusal("4009021"));
    }

    @Test
    void whatIsMissingIsNotFound() {
        api.get(repository.tags() + "/v1").spec(refusal("4040010"));
        api.delete(repository.tags() + "/v1").spec(refusal("4040010"));
        repository.copy("v1", "v2", null).spec(refusal("4040010"));

        repository.push("v1");
        api.get(repository.tags() + "/V1").spec(refusal("4041056"));
        api.delete(repository.tags() + "/v2").spec(refusal("4041056"));
        repository.copy("v2", "v3", null).spec(refusal("4041056"));
        repository.copy("v2", "v1", null).spec(refusal("4041056"));

        String elsewhere = "/v2/manage/namespaces/" + Fresh.name() + "/repos/app/tags";
        api.get(elsewhere + "/v1").spec(refusal("4041061"));
        api.delete(elsewhere + "/v1").spec(refusal("4041061"));
        api.post(elsewhere, Map.of("source_tag", "a", "destination_tag", "b")).spec(refusal("4041061"));
    }

    @Test
    void invalidNamesOfOrganizationsAndRepositoriesAreRefused() {
        api.get("/v2/manage/namespaces/NO/repos/app/tags/v1").spec(refusal("4001028"));
        api.get("/v2/manage/namespaces/" + repository.organization() + "/repos/NO/tags/v1")
                .spec(refusal("4001029"));
        api.get("/v2/manage/namespaces/" + repository.organization() + "/repos/team/app/tags/v1")
                .spec(unknownApi());
    }

    @Test
    void otherAccountsSeeNothingAndUsersWithoutALevelAreForbidden() {
        repository.push("v1");
        account.stranger().get(repository.tags() + "/v1").spec(refusal("4041061"));
        account.stranger().delete(repository.tags() + "/v1").spec(refusal("4041061"));
        api.anonymous().get(repository.tags() + "/v1").then().spec(gatewayRefusal());

        api.patch(repository.path(), Map.of("is_public", true)).statusCode(201);
        account.stranger().get(repository.tags() + "/v1").statusCode(200);
        account.stranger().delete(repository.tags() + "/v1").statusCode(not(204));

        String own = Fresh.name();
        api.createNamespace(own);
        TestImage.of(own).push(api, own + "/app", "v1");
        String tag = "/v2/manage/namespaces/" + own + "/repos/app/tags/v1";
        account.user("grace").get(tag).spec(refusal("4037020"));
        account.user("grace").delete(tag).spec(refusal("4037020"));
    }

    @Test
    void aTagThatIsPushedAgainMoves() {
        repository.push("v1");
        Map<String, Object> before = repository.show("v1").extract().path("");

        TestImage moved = TestImage.of(repository.organization() + " moved");
        repository.push(moved, "v1");

        repository
                .show("v1")
                .body("id", equalTo(before.get("id")))
                .body("created", equalTo(before.get("created")))
                .body("updated", not(equalTo(before.get("updated"))))
                .body("digest", equalTo(moved.digest()))
                .body("size", equalTo((int) moved.size()));
        api.get(repository.path()).body("num_images", equalTo(1)).body("size", equalTo((int) moved.size()));
    }
}
