package io.swremu.edition.shared.repository;

import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.Refusal.unknownApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateRepo, ShowRepository, UpdateRepo and DeleteRepo with JSON bodies; other bodies are in {@link RepositoryFieldsTest}. */
@ServerTest
class RepositoryTest {
    private final String namespace = Fresh.name();
    private final String repos = "/v2/manage/namespaces/" + namespace + "/repos";
    private final int port;
    private final Api api;

    RepositoryTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @BeforeEach
    void createNamespace() {
        api.createNamespace(namespace);
    }

    @Test
    void aCreatedRepositoryIsShownWithTheEighteenDocumentedFields() {
        Instant before = Instant.now().minusSeconds(1);
        create(Map.of("repository", "test", "category", "linux", "description", "a test", "is_public", true))
                .statusCode(201)
                .body("", equalTo(Map.of()));

        var shown = show("test")
                .statusCode(200)
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "category",
                                "created",
                                "creator_id",
                                "creator_name",
                                "description",
                                "domain_id",
                                "id",
                                "internal_path",
                                "is_public",
                                "name",
                                "ns_id",
                                "num_download",
                                "num_images",
                                "path",
                                "priority",
                                "size",
                                "updated",
                                "url"))
                .body("category", equalTo("linux"))
                .body("created", matchesPattern(Api.TIME))
                .body("creator_id", matchesPattern("[0-9a-f]{32}"))
                .body("creator_name", equalTo("test"))
                .body("description", equalTo("a test"))
                .body("domain_id", matchesPattern("[0-9a-f]{32}"))
                .body("internal_path", equalTo("localhost:" + port + "/" + namespace + "/test"))
                .body("is_public", equalTo(true))
                .body("name", equalTo("test"))
                .body("num_download", equalTo(0))
                .body("num_images", equalTo(0))
                .body("path", equalTo("localhost:" + port + "/" + namespace + "/test"))
                .body("priority", equalTo(0))
                .body("size", equalTo(0))
                .body("url", emptyString());
        int namespaceId =
                api.get("/v2/manage/namespaces/" + namespace).extract().path("id");
        shown.body("ns_id", equalTo(namespaceId));
        Instant created = Instant.parse(shown.extract().path("created"));
        assertThat(created).isBetween(before, Instant.now().plusSeconds(1));
        shown.body("updated", equalTo(shown.extract().path("created")));
    }

    @Test
    void whatIsNotSaidHasItsDefault() {
        create(Map.of("repository", "plain", "is_public", false)).statusCode(201);
        show("plain")
                .body("category", equalTo("other"))
                .body("description", emptyString())
                .body("is_public", equalTo(false));
    }

    @ParameterizedTest
    @CsvSource({"a/b/c, a/b/c", "a$b$c, a/b/c"})
    void aNameMayHaveSlashesOrDollarsAndIsFoundByBothSpellingsOfTheDollar(String given, String stored) {
        create(Map.of("repository", given, "is_public", false)).statusCode(201);
        show("a$b$c").body("name", equalTo(stored));
        show("a%24b%24c").body("name", equalTo(stored)).body("path", matchesPattern(".*/" + namespace + "/a/b/c"));
        update("a%24b$c", Map.of("is_public", true)).statusCode(201);
        api.get("/v2/manage/repos?namespace=" + namespace).body("name", equalTo(List.of(stored)));
        api.delete(repos + "/a$b%24c").statusCode(204);
        show("a$b$c").spec(refusal("4040010"));
    }

    @Test
    void aSlashInThePathIsAnotherPath() {
        api.createRepository(namespace, "a/b");
        show("a/b").spec(unknownApi());
        show("a%2Fb").spec(unknownApi());
        show("a%2fb").spec(unknownApi());
        api.delete(repos + "/a%2Fb").spec(unknownApi());
    }

    @Test
    void dotsInANameAreNoSuffix() {
        api.createRepository(namespace, "app.json");
        show("app.json").statusCode(200).body("name", equalTo("app.json"));
        show("app").spec(refusal("4040010"));
    }

    @Test
    void aTakenNameIsRefusedHoweverItIsWritten() {
        api.createRepository(namespace, "a/b");
        create(Map.of("repository", "a/b", "is_public", false)).spec(refusal("4090006"));
        create(Map.of("repository", "a$b", "is_public", true)).spec(refusal("4090006"));
    }

    @Test
    void theSameNameMayExistInAnotherOrganization() {
        String other = Fresh.name();
        api.createNamespace(other);
        api.createRepository(namespace, "app");
        api.createRepository(other, "app");
        api.delete(repos + "/app").statusCode(204);
        api.get("/v2/manage/namespaces/" + other + "/repos/app").statusCode(200);
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "-a", "a/", "/a", "a//b", "a b", "a..b", "a:b", "../a"})
    void anInvalidNameIsRefused(String name) {
        create(Map.of("repository", name, "is_public", false)).spec(refusal("4001029"));
    }

    @Test
    void theLongestNameHas128Characters() {
        String longest = "a/".repeat(63) + "ab";
        create(Map.of("repository", longest, "is_public", false)).statusCode(201);
        show(longest.replace('/', '$')).statusCode(200).body("name", equalTo(longest));
        create(Map.of("repository", longest + "c", "is_public", false)).spec(refusal("4001029"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"A", "-a", "a$", "a%20b", "a..b", "a:b", "%C3%A4", "a%5Cb"})
    void anInvalidNameInAPathIsRefused(String name) {
        show(name).spec(refusal("4001029"));
        update(name, Map.of("is_public", true)).spec(refusal("4001029"));
        api.delete(repos + "/" + name).spec(refusal("4001029"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"is_public\":true}",
                "{\"repository\":null,\"is_public\":true}",
                "{\"repository\":\"\",\"is_public\":true}"
            })
    void theNameIsMandatory(String body) {
        api.post(repos, body).spec(refusal("4001014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"repository\":\"a\"}",
                "{\"repository\":\"a\",\"is_public\":null}",
                "{\"repository\":\"a\",\"is_public\":\"\"}",
                "{\"repository\":\"a\",\"is_public\":\"true\"}",
                "{\"repository\":\"a\",\"is_public\":\"yes\"}",
                "{\"repository\":\"a\",\"is_public\":1}",
                "{\"repository\":\"a\",\"is_public\":{}}"
            })
    void isPublicMustBeABoolean(String body) {
        api.post(repos, body).spec(refusal("4001009"));
        api.createRepository(namespace, "a");
        api.patch(repos + "/a", body).spec(refusal("4001009"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"repository\":7,\"is_public\":true}",
                "{\"repository\":[\"a\"],\"is_public\":true}",
                "{\"repository\":\"a\",\"category\":7,\"is_public\":true}",
                "{\"repository\":\"a\",\"description\":{},\"is_public\":true}",
                "[]",
                "7",
                "{\"repository\":\"a\",",
                "{\"repository\":\"a\",\"is_public\":true} x"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        api.post(repos, body).spec(refusal("4000014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"app_server", "linux", "framework_app", "database", "lang", "other", "windows", "arm", "arms"})
    void everyCategoryIsTakenAndReturnedAsItCame(String category) {
        create(Map.of("repository", "a", "is_public", false, "category", category))
                .statusCode(201);
        show("a").body("category", equalTo(category));
    }

    @ParameterizedTest
    @ValueSource(strings = {"Linux", "LINUX", "mac", "others", " linux"})
    void anUnknownCategoryIsRefused(String category) {
        create(Map.of("repository", "a", "is_public", false, "category", category))
                .spec(refusal("4001025"));
        api.createRepository(namespace, "b");
        update("b", Map.of("is_public", false, "category", category)).spec(refusal("4001025"));
    }

    @Test
    void anEmptyCategoryIsNone() {
        create(Map.of("repository", "a", "is_public", false, "category", "")).statusCode(201);
        show("a").body("category", equalTo("other"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "\u00e4", "\ud83d\ude00", "\n", "\"", "\u2028"})
    void aDescriptionOf30000CharactersIsKeptAndNoLongerOne(String character) {
        String longest = character.repeat(30_000);
        create(Map.of("repository", "a", "is_public", false, "description", longest))
                .statusCode(201);
        show("a").body("description", equalTo(longest));

        create(Map.of("repository", "b", "is_public", false, "description", longest + "x"))
                .spec(refusal("4131012"));
        update("a", Map.of("is_public", false, "description", longest + "x")).spec(refusal("4131012"));
        show("a").body("description", equalTo(longest));
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "a\\udc00b", "\\ud83d", "\\ude00\\ud83d"})
    void aDescriptionThatIsNoTextIsRefused(String escaped) {
        api.post(repos, "{\"repository\":\"a\",\"is_public\":false,\"description\":\"" + escaped + "\"}")
                .spec(refusal("4000014"));
        show("a").spec(refusal("4040010"));
    }

    @Test
    void anUpdateChangesWhatItNamesAndMovesTheTime() {
        create(Map.of("repository", "a", "is_public", false, "category", "linux", "description", "before"))
                .statusCode(201);
        var before = show("a").extract().jsonPath();

        update("a", Map.of("is_public", true)).statusCode(201).body("", equalTo(Map.of()));
        var after = show("a")
                .body("is_public", equalTo(true))
                .body("category", equalTo("linux"))
                .body("description", equalTo("before"))
                .body("created", equalTo(before.getString("created")))
                .body("id", equalTo(before.getInt("id")))
                .extract()
                .jsonPath();
        assertThat(Instant.parse(after.getString("updated")))
                .isAfter(Instant.parse(before.getString("updated")))
                .isCloseTo(Instant.now(), within(Duration.ofMinutes(1)));

        update("a", Map.of("is_public", false, "category", "lang", "description", ""))
                .statusCode(201);
        show("a")
                .body("is_public", equalTo(false))
                .body("category", equalTo("lang"))
                .body("description", emptyString());
    }

    @Test
    void anUpdateThatChangesNothingMovesTheTimeToo() {
        api.createRepository(namespace, "a");
        String before = show("a").extract().path("updated");
        update("a", Map.of("is_public", false)).statusCode(201);
        show("a").body("updated", not(equalTo(before)));
    }

    @Test
    void anUpdateDoesNotRename() {
        api.createRepository(namespace, "a");
        update("a", Map.of("is_public", true, "repository", "b", "name", "b")).statusCode(201);
        show("a").statusCode(200);
        show("b").spec(refusal("4040010"));
    }

    @Test
    void whatIsMissingIsNotFound() {
        String nowhere = "/v2/manage/namespaces/" + Fresh.name() + "/repos";
        api.post(nowhere, Map.of("repository", "a", "is_public", false)).spec(refusal("4041061"));
        api.get(nowhere + "/a").spec(refusal("4041061"));
        api.patch(nowhere + "/a", Map.of("is_public", false)).spec(refusal("4041061"));
        api.delete(nowhere + "/a").spec(refusal("4041061"));

        show("a").spec(refusal("4040010"));
        update("a", Map.of("is_public", false)).spec(refusal("4040010"));
        api.delete(repos + "/a").spec(refusal("4040010"));
    }

    @Test
    void namesAreCheckedFirstThenWhatExistsThenTheBody() {
        String nowhere = "/v2/manage/namespaces/" + Fresh.name() + "/repos";
        api.post("/v2/manage/namespaces/NO/repos", "{").spec(refusal("4001028"));
        api.post(nowhere, Map.of("repository", "NO")).spec(refusal("4041061"));
        api.patch(nowhere + "/NO", Map.of()).spec(refusal("4001029"));
        update("a", Map.of("is_public", "x")).spec(refusal("4040010"));
    }

    @Test
    void aDeletedRepositoryIsGoneAndItsNameFree() {
        api.createRepository(namespace, "a");
        api.delete(repos + "/a").statusCode(204).body(emptyString());
        api.delete(repos + "/a").spec(refusal("4040010"));
        api.createRepository(namespace, "a");
    }

    private ValidatableResponse create(Map<String, Object> fields) {
        return api.post(repos, fields);
    }

    private ValidatableResponse show(String name) {
        return api.get(repos + "/" + name);
    }

    private ValidatableResponse update(String name, Map<String, Object> fields) {
        return api.patch(repos + "/" + name, fields);
    }
}
