package io.swremu.edition.shared.namespace;

import static io.swremu.testing.Refusal.refusal;
import static io.swremu.testing.Refusal.unknownApi;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.emptyString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.greaterThan;
import static org.hamcrest.Matchers.hasItems;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.not;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.RawHttp;
import io.swremu.testing.ServerTest;
import io.swremu.testing.Swarm;
import java.io.IOException;
import java.net.http.HttpRequest;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** CreateNamespace, ListNamespaces, ShowNamespace and DeleteNamespaces. */
@ServerTest
class NamespaceTest {
    private static final String NAMESPACES = "/v2/manage/namespaces";

    private final String name = Fresh.name();
    private final Api api;

    NamespaceTest(Api api) {
        this.api = api;
    }

    @Test
    void anOrganizationIsCreatedFoundShownAndDeleted() {
        api.post(NAMESPACES, Map.of("namespace", name)).statusCode(201).body("", equalTo(Map.of()));

        api.get(NAMESPACES + "?filter=namespace::" + name)
                .statusCode(200)
                .body("namespaces", hasSize(1))
                .body("namespaces[0].id", greaterThan(0))
                .body("namespaces[0].name", equalTo(name))
                .body("namespaces[0].creator_name", equalTo("test"))
                .body("namespaces[0].auth", equalTo(7));
        api.get(NAMESPACES + "/" + name)
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("id", "name", "creator_name", "auth"))
                .body("name", equalTo(name))
                .body("creator_name", equalTo("test"))
                .body("auth", equalTo(7));

        api.delete(NAMESPACES + "/" + name).statusCode(204).body(emptyString());
        api.get(NAMESPACES + "/" + name).spec(refusal("4041061"));
        api.get(NAMESPACES + "?namespace=" + name).body("namespaces", empty());
    }

    @Test
    void aListedOrganizationHasTheSixKeysThatClientsRead() {
        api.createNamespace(name);
        api.createRepository(name, "one");
        api.createRepository(name, "two");

        api.get(NAMESPACES + "?namespace=" + name)
                .body("keySet()", contains("namespaces"))
                .body(
                        "namespaces[0].keySet()",
                        containsInAnyOrder("id", "name", "creator_name", "auth", "access_user_count", "repo_count"))
                .body("namespaces[0].access_user_count", equalTo(1))
                .body("namespaces[0].repo_count", equalTo(2));
    }

    @Test
    void theSameIdIsListedAndShown() {
        api.createNamespace(name);
        int id = api.get(NAMESPACES + "?namespace=" + name).extract().path("namespaces[0].id");
        api.get(NAMESPACES + "/" + name).body("id", equalTo(id));
    }

    @Test
    void aTakenNameIsRefused() {
        api.createNamespace(name);
        create(name).spec(refusal("4090060"));
    }

    @Test
    void aDeletedNameIsFreeAgain() {
        api.createNamespace(name);
        api.delete(NAMESPACES + "/" + name).statusCode(204);
        api.createNamespace(name);
    }

    @Test
    void theLongestNameIsTaken() {
        String longest = name + "-".repeat(63 - name.length()) + "z";
        assertThat(longest).hasSize(64);
        create(longest).statusCode(201);
        api.get(NAMESPACES + "/" + longest).statusCode(200).body("name", equalTo(longest));
        create(longest + "z").spec(refusal("4001028"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "A", "a.", "a..b", "a/b", "a$b", " a", "a b", "-", "\u00e4"})
    void anInvalidNameIsRefused(String invalid) {
        create(invalid).spec(refusal("4001028"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1a", "A", "a.", "a%20b", "a..b", "%C3%A4", "a%5Cb"})
    void anInvalidNameInAPathIsRefusedBeforeItIsLookedFor(String invalid) {
        api.get(NAMESPACES + "/" + invalid).spec(refusal("4001028"));
        api.delete(NAMESPACES + "/" + invalid).spec(refusal("4001028"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"namespace\":null}", "{\"namespace\":\"\"}", "{\"Namespace\":\"a\"}", ""})
    void theNameIsMandatory(String body) {
        api.post(NAMESPACES, body).spec(refusal("4001014"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"namespace\":7}",
                "{\"namespace\":true}",
                "{\"namespace\":[\"a\"]}",
                "{\"namespace\":{\"value\":\"a\"}}",
                "[]",
                "[{\"namespace\":\"a\"}]",
                "\"a\"",
                "{\"namespace\":\"a\"",
                "{\"namespace\":\"a\"} x",
                "{namespace:'a'}"
            })
    void aBodyOfAnotherFormIsRefused(String body) {
        api.post(NAMESPACES, body).spec(refusal("4000014"));
    }

    @Test
    void unknownFieldsAndParametersAreIgnored() {
        api.post(NAMESPACES + "?color=red", Map.of("namespace", name, "color", "red"))
                .statusCode(201);
        api.get(NAMESPACES + "/" + name + "?color=red").statusCode(200);
    }

    @Test
    void searchesAreExact() {
        api.createNamespace(name);
        api.createNamespace(name + "-more");

        api.get(NAMESPACES + "?namespace=" + name).body("namespaces.name", contains(name));
        api.get(NAMESPACES + "?filter=namespace::" + name).body("namespaces.name", contains(name));
        api.get(NAMESPACES + "?filter=namespace::" + name.substring(1)).body("namespaces", empty());
        api.get(NAMESPACES + "?namespace=" + name + "%25").body("namespaces", empty());
        api.get(NAMESPACES + "?namespace=NO").statusCode(200).body("namespaces", empty());
    }

    @Test
    void withoutASearchAllOrganizationsAreListedOldestFirst() {
        String second = Fresh.name();
        api.createNamespace(name);
        api.createNamespace(second);

        List<Integer> ids = api.get(NAMESPACES)
                .statusCode(200)
                .body("namespaces.name", hasItems(name, second))
                .extract()
                .path("namespaces.id");
        assertThat(ids).isSorted();
    }

    @Test
    void theFilterWinsOverThePlainParameter() {
        String other = Fresh.name();
        api.createNamespace(name);
        api.createNamespace(other);

        api.get(NAMESPACES + "?namespace=" + other + "&filter=namespace::" + name)
                .body("namespaces.name", contains(name));
        api.get(NAMESPACES + "?namespace=" + name + "&filter=mode::visible")
                .body("namespaces.name", hasItems(name, other));
        api.get(NAMESPACES + "?namespace=" + name + "&filter=").body("namespaces.name", contains(name));
    }

    @ParameterizedTest
    @CsvSource({
        "namespace::%s|mode::visible",
        "mode::visible|namespace::%s",
        "namespace::%s|color::red",
        "namespace::%s|mode::",
        "::|namespace::%s"
    })
    void filterItemsStandInAnyOrderAndUnknownOrEmptyOnesAreIgnored(String filter) {
        api.createNamespace(name);
        api.get(NAMESPACES + "?filter=" + filter.formatted(name).replace("|", "%7C"))
                .statusCode(200)
                .body("namespaces.name", contains(name));
    }

    @Test
    void theBarMayBeRawAsInTheServicesExamples() throws IOException {
        api.createNamespace(name);
        RawHttp.get(api, NAMESPACES + "?filter=mode::visible|namespace::" + name, "")
                .statusCode(200)
                .body("namespaces.name", contains(name));
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "namespace", "namespace:a", "namespace::a|x", "|", "namespace::a|"})
    void aMalformedFilterIsRefused(String filter) {
        api.get(NAMESPACES + "?filter=" + filter.replace("|", "%7C")).spec(refusal("4001035"));
    }

    @Test
    void anUnknownModeIsRefusedInTheFilterAndNoParameterOutsideOfIt() {
        api.createNamespace(name);
        api.get(NAMESPACES + "?filter=mode::hidden").spec(refusal("4001025"));
        api.get(NAMESPACES + "?mode=hidden&namespace=" + name).statusCode(200).body("namespaces.name", contains(name));
    }

    @Test
    void aMissingOrganizationIsNotFound() {
        api.get(NAMESPACES + "/" + name).spec(refusal("4041061"));
        api.delete(NAMESPACES + "/" + name).spec(refusal("4041061"));
        create("").spec(refusal("4001014"));
    }

    @Test
    void anOrganizationWithARepositoryIsNotDeleted() {
        api.createNamespace(name);
        api.createRepository(name, "app");

        api.delete(NAMESPACES + "/" + name).spec(refusal("4060074"));
        api.get(NAMESPACES + "/" + name + "/repos/app").statusCode(200);

        api.delete(NAMESPACES + "/" + name + "/repos/app").statusCode(204);
        api.delete(NAMESPACES + "/" + name).statusCode(204);
    }

    @Test
    void aPathIsTakenAsItIsWritten() {
        api.createNamespace(name);
        api.get(NAMESPACES + "/" + name.toUpperCase(Locale.ROOT)).spec(refusal("4001028"));
        api.get(NAMESPACES + "/" + name + "/").spec(unknownApi());
        api.get(NAMESPACES + "/" + name + "/nothing").spec(unknownApi());
    }

    @Test
    void aThousandCreatesAtOnceOfFiftyNamesGiveFifty() {
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 1000; i++) {
            requests.add(Swarm.post(api, NAMESPACES, "{\"namespace\":\"" + name + "-" + i % 50 + "\"}"));
        }
        assertThat(Swarm.send(requests)).isEqualTo(Map.of(201, 50L, 409, 950L));

        List<String> names = api.get(NAMESPACES).extract().path("namespaces.name");
        assertThat(names.stream().filter(listed -> listed.startsWith(name + "-")))
                .hasSize(50)
                .doesNotHaveDuplicates();
    }

    @Test
    void anOrganizationIsNeverDeletedWithARepositoryInIt() {
        var requests = new ArrayList<HttpRequest>();
        for (int i = 0; i < 20; i++) {
            String each = name + "-" + i;
            api.createNamespace(each);
            requests.add(Swarm.delete(api, NAMESPACES + "/" + each));
            requests.add(Swarm.post(
                    api, NAMESPACES + "/" + each + "/repos", "{\"repository\":\"app\",\"is_public\":false}"));
        }
        var answers = Swarm.send(requests);
        assertThat(answers.keySet()).isSubsetOf(201, 204, 404, 406);
        assertThat(answers.getOrDefault(201, 0L)).isEqualTo(answers.getOrDefault(406, 0L));
        assertThat(answers.getOrDefault(204, 0L)).isEqualTo(answers.getOrDefault(404, 0L));

        for (int i = 0; i < 20; i++) {
            String each = name + "-" + i;
            boolean there = api.get(NAMESPACES + "/" + each).extract().statusCode() == 200;
            api.get(NAMESPACES + "/" + each + "/repos/app").statusCode(there ? 200 : 404);
            api.get("/v2/manage/repos?namespace=" + each).body("", hasSize(there ? 1 : 0));
            api.get("/v2/manage/repos?name=app&namespace=" + each).body("", hasSize(there ? 1 : 0));
        }
    }

    @Test
    void theIdOfADeletedOrganizationIsNotGivenAgain() {
        api.createNamespace(name);
        int first = api.get(NAMESPACES + "/" + name).extract().path("id");
        api.delete(NAMESPACES + "/" + name);
        api.createNamespace(name);
        api.get(NAMESPACES + "/" + name).body("id", not(equalTo(first)));
    }

    private ValidatableResponse create(String newName) {
        return api.post(NAMESPACES, Map.of("namespace", newName));
    }
}
