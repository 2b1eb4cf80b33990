package io.swremu.edition.enterprise.namespace;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestInstance;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Namespaces of an instance are created, listed, changed and deleted. */
@ServerTest
class InstanceNamespaceTest {
    private static final String TIME = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{3}Z";

    private final Api api;
    private final TestAccount account;

    InstanceNamespaceTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    private static Map<String, Object> request(Object name, Object metadata) {
        return Map.of("namespace_name", name, "metadata", metadata);
    }

    @Test
    void anInstanceBeginsWithAPublicLibraryAndCountsFromThere() {
        TestInstance instance = TestInstance.create(api);
        String path = instance.path() + "/namespaces";

        api.get(path)
                .statusCode(200)
                .body("total", equalTo(1))
                .body("namespaces", hasSize(1))
                .body("namespaces[0].name", equalTo("library"))
                .body("namespaces[0].namespace_id", equalTo(1))
                .body("namespaces[0].metadata", equalTo(Map.of("public", "true")))
                .body("namespaces[0].repo_count", equalTo(0))
                .body("namespaces[0].created_at", matchesPattern(TIME))
                .body("namespaces[0].updated_at", matchesPattern(TIME));
        api.post(path, request("team", Map.of("public", "false")))
                .statusCode(201)
                .body("", equalTo(Map.of("id", 2)));
        api.delete(path + "/team").statusCode(204);
        api.post(path, request("team", Map.of("public", "false"))).body("id", equalTo(3));
        api.get(TestInstance.create(api).path() + "/namespaces/team").spec(refusal("4041061"));
    }

    @Test
    void whatIsSetStaysUntilItIsSetAnew() {
        TestInstance instance = TestInstance.create(api);
        String path = instance.path() + "/namespaces";
        api.post(path, request("team", Map.of("public", true, "severity", "high", "auto_scan", false)))
                .statusCode(201);

        api.get(path + "/team")
                .body("metadata", equalTo(Map.of("public", "true", "severity", "high", "auto_scan", "false")))
                .body(
                        "keySet()",
                        containsInAnyOrder(
                                "metadata", "name", "repo_count", "namespace_id", "created_at", "updated_at"));
        api.put(
                        path + "/team",
                        Map.of(
                                "metadata", Map.of("public", "false", "prevent_vul", "true"),
                                "cve_allowlist", Map.of("items", List.of(Map.of("cve_id", "CVE-2019-10164")))))
                .statusCode(200)
                .body("namespace_name", equalTo("team"))
                .body("metadata.public", equalTo("false"))
                .body("cve_allowlist.items.cve_id", contains("CVE-2019-10164"));
        api.get(path + "/team")
                .body(
                        "metadata",
                        equalTo(Map.of(
                                "public", "false", "severity", "high", "auto_scan", "false", "prevent_vul", "true")))
                .body("cve_allowlist.namespace_id", equalTo(2))
                .body("cve_allowlist.creation_time", matchesPattern(TIME))
                .body("cve_allowlist.items.cve_id", contains("CVE-2019-10164"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a--b",
                "-a",
                "a-",
                "A",
                "a..b",
                "a/b",
                "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa"
            })
    void namesHaveARule(String name) {
        TestInstance instance = TestInstance.create(api);
        api.post(instance.path() + "/namespaces", request(name, Map.of("public", "true")))
                .spec(instanceRefusal("400003"));
    }

    @Test
    void whatIsMissingOrUnknownIsRefused() {
        String path = TestInstance.create(api).path() + "/namespaces";
        for (Object body : List.of(
                Map.of("metadata", Map.of("public", "true")),
                Map.of("namespace_name", "team"),
                request("team", Map.of()),
                request("team", Map.of("public", "yes")),
                request("team", Map.of("public", "true", "severity", "worst")),
                request("team", "public"))) {
            api.post(path, body).spec(instanceRefusal("400003"));
        }
        api.post(path, request("library", Map.of("public", "true"))).spec(refusal("4090060"));
        api.put(path + "/library", Map.of("metadata", Map.of())).spec(instanceRefusal("400003"));
        var tooMany = IntStream.range(0, 101)
                .mapToObj(number -> Map.of("cve_id", "CVE-" + number))
                .toList();
        for (var items : List.of(tooMany, List.of(Map.of("cve_id", "CVE-1"), Map.of("cve_id", "CVE-1")))) {
            api.put(
                            path + "/library",
                            Map.of("metadata", Map.of("public", "true"), "cve_allowlist", Map.of("items", items)))
                    .spec(instanceRefusal("400003"));
        }
        api.put(path + "/none", Map.of("metadata", Map.of("public", "true"))).spec(refusal("4041061"));
        api.delete(path + "/none").spec(refusal("4041061"));
    }

    @Test
    void aListIsSearchedSortedAndPaged() {
        TestInstance instance = TestInstance.create(api);
        String path = instance.path() + "/namespaces";
        for (String name : List.of("red-one", "red-two", "blue")) {
            api.post(path, request(name, Map.of("public", "false"))).statusCode(201);
        }

        api.get(path + "?name=red").body("total", equalTo(2)).body("namespaces.name", contains("red-one", "red-two"));
        api.get(path + "?public=true").body("namespaces.name", contains("library"));
        api.get(path + "?public=false&limit=2&offset=2")
                .body("total", equalTo(3))
                .body("namespaces.name", contains("blue"));
        api.get(path + "?name=_").body("namespaces", empty()).body("total", equalTo(0));
        api.put(path + "/red-one", Map.of("metadata", Map.of("public", "false")))
                .statusCode(200);
        api.get(path + "?order_column=updated_at&limit=1").body("namespaces.name", contains("red-one"));
        api.get(path + "?order_column=updated_at&order_type=asc&limit=1").body("namespaces.name", contains("library"));
        api.get(path + "?limit=3&offset=6")
                .statusCode(200)
                .body("namespaces", empty())
                .body("total", equalTo(4));
        for (String wrong : List.of("limit=0", "limit=101", "limit=2&offset=1", "order_column=name", "order_type=up")) {
            api.get(path + "?" + wrong).spec(instanceRefusal("400003"));
        }
    }

    @Test
    void oneWithRepositoriesIsNotDeleted() {
        TestInstance instance = TestInstance.create(api);
        String path = instance.path() + "/namespaces/library";
        InstanceLogin.temporary(instance).push("library/app", "v1");

        api.get(path).body("repo_count", equalTo(1));
        api.delete(path).spec(instanceRefusal("412001"));
        api.delete(path + "/repositories/app").statusCode(204);
        api.get(path).body("repo_count", equalTo(0));
        api.delete(path).statusCode(204);
        api.get(path).spec(refusal("4041061"));
        api.get(instance.path() + "/namespaces").body("namespaces", empty()).body("total", equalTo(0));
    }

    @Test
    void thoseOfAnotherAccountAreNotThere() {
        TestInstance instance = TestInstance.create(api);
        Api stranger = account.stranger();

        stranger.get(instance.path() + "/namespaces").spec(instanceRefusal("404001"));
        stranger.post(instance.path() + "/namespaces", request(Fresh.name(), Map.of("public", "true")))
                .spec(instanceRefusal("404001"));
        stranger.delete(instance.path() + "/namespaces/library").spec(instanceRefusal("404001"));
        api.anonymous().get(instance.path() + "/namespaces").then().statusCode(401);
        account.user("reader")
                .get(instance.path() + "/namespaces")
                .statusCode(200)
                .body("namespaces.name", everyItem(equalTo("library")));
    }
}
