package io.swremu.edition.enterprise.repository;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.InstanceLogin;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Repositories of an instance are made by pushes, listed, described and deleted. */
@ServerTest
class InstanceRepositoryTest {
    private final Api api;

    InstanceRepositoryTest(Api api) {
        this.api = api;
    }

    @Test
    void aPushMakesOneThatCountsWhatItHolds() {
        TestInstance instance = TestInstance.create(api);
        InstanceLogin login = InstanceLogin.temporary(instance);
        login.push("library/app/web", "v1");
        login.push("library/app/web", "v2");
        login.pull("library/app/web", "v1").statusCode(200);

        api.get(instance.path() + "/namespaces/library/repositories")
                .statusCode(200)
                .body("total", equalTo(1))
                .body(
                        "repositories[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "name",
                                "namespace_name",
                                "namespace_id",
                                "tag_count",
                                "pull_count",
                                "artifact_count",
                                "description",
                                "created_at",
                                "updated_at"))
                .body("repositories[0].id", equalTo(1))
                .body("repositories[0].name", equalTo("app/web"))
                .body("repositories[0].namespace_name", equalTo("library"))
                .body("repositories[0].namespace_id", equalTo(1))
                .body("repositories[0].tag_count", equalTo(2))
                .body("repositories[0].artifact_count", equalTo(2))
                .body("repositories[0].pull_count", equalTo(1))
                .body("repositories[0].description", equalTo(""));
    }

    /** Clients encode a slash once or twice; and some put the namespace before the name. */
    @ParameterizedTest
    @ValueSource(strings = {"app%2Fweb", "app%252Fweb", "library%2Fapp%2Fweb", "library%252Fapp%252Fweb"})
    void theSlashInANameIsEncoded(String name) {
        TestInstance instance = TestInstance.create(api);
        InstanceLogin.temporary(instance).push("library/app/web", "v1");
        String path = instance.path() + "/namespaces/library/repositories/";

        api.get(path + name).statusCode(200).body("name", equalTo("app/web"));
        api.get(path + name + "/artifacts").statusCode(200).body("total", equalTo(1));
        api.get(path + "app/web").statusCode(404);
        api.get(path + "app").spec(refusal("4040010"));
        api.get(instance.path() + "/namespaces/none/repositories/" + name).spec(refusal("4041061"));
    }

    @Test
    void aListIsSortedPagedAndRestrictedToANamespace() {
        TestInstance instance = TestInstance.create(api);
        String team = instance.createNamespace(false);
        InstanceLogin login = InstanceLogin.temporary(instance);
        login.push(team + "/one", "v1");
        login.push("library/two", "v1");
        login.push(team + "/three", "v1");
        login.push(team + "/one", "v2");
        String all = instance.path() + "/repositories";

        api.get(all).body("total", equalTo(3)).body("repositories.name", contains("three", "two", "one"));
        api.get(all + "?order_column=created_at&order_type=asc")
                .body("repositories.name", contains("one", "two", "three"));
        api.get(all + "?order_column=updated_at").body("repositories.name", contains("one", "three", "two"));
        api.get(all + "?limit=2&offset=2").body("total", equalTo(3)).body("repositories.name", contains("one"));
        api.get(all + "?namespace_id=2").body("total", equalTo(2)).body("repositories.name", contains("three", "one"));
        api.get(all + "?namespace_id=9").body("repositories", empty());
        api.get(instance.path() + "/namespaces/" + team + "/repositories?order_type=asc")
                .body("total", equalTo(2))
                .body("repositories.name", contains("one", "three"));
        api.get(instance.path() + "/namespaces/none/repositories").spec(refusal("4041061"));
        for (String wrong : List.of("limit=101", "limit=2&offset=1", "order_column=name", "namespace_id=x")) {
            api.get(all + "?" + wrong).spec(instanceRefusal("400003"));
        }
    }

    @Test
    void thoseOfAllInstancesOfAProjectAreWalkedByMarker() {
        String project = Fresh.name();
        var first = InstanceLogin.temporary(TestInstance.create(api, project));
        var second = InstanceLogin.temporary(TestInstance.create(api, project));
        first.push("library/one", "v1");
        first.push("library/two", "v1");
        second.push("library/one", "v1");
        String path = "/v2/" + project + "/repositories";

        String marker = api.get(path + "?limit=2")
                .statusCode(200)
                .body("repositories.name", contains("one", "two"))
                .body("repositories[0].instance_id", equalTo(first.instance().id()))
                .body("repositories[0].instance_name", equalTo("test-1"))
                .body(
                        "repositories[0].resource_urn",
                        org.hamcrest.Matchers.matchesPattern(
                                "swr:cn-north-4:[0-9a-f]{32}:repository:test-1/library/one"))
                .extract()
                .path("page_info.next_marker");
        api.get(path + "?limit=2&marker=" + marker)
                .body("repositories.instance_id", contains(second.instance().id()))
                .body("page_info", equalTo(Map.of()));
        api.get(path + "?name=one").body("repositories.name", contains("one", "one"));
        api.get(path + "?name=on").body("repositories", empty()).body("page_info", equalTo(Map.of()));
        api.get(path + "?marker=x").spec(instanceRefusal("400003"));
    }

    @Test
    void aDescriptionIsChangedAndARepositoryDeleted() {
        TestInstance instance = TestInstance.create(api);
        InstanceLogin login = InstanceLogin.temporary(instance);
        login.push("library/app", "v1");
        String path = instance.path() + "/namespaces/library/repositories/app";

        api.put(path, Map.of("description", "The shop")).statusCode(200);
        api.get(path).body("description", equalTo("The shop"));
        api.put(path, Map.of("description", "")).statusCode(200);
        api.get(path).body("description", equalTo(""));
        api.put(path, Map.of()).spec(instanceRefusal("400003"));
        api.put(path, Map.of("description", "x".repeat(1001))).spec(instanceRefusal("400003"));
        api.delete(path).statusCode(204);
        api.get(path).spec(refusal("4040010"));
        api.delete(path).spec(refusal("4040010"));
        login.pull("library/app", "v1").statusCode(404);
        api.get(instance.path() + "/audit-logs?operation=delete")
                .body("audit_logs.resource", contains("library/app"))
                .body("audit_logs.resource_type", contains("repository"));
    }
}
