package io.swremu.edition.enterprise.resourcetag;

import static io.swremu.testing.Refusal.instanceRefusal;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestInstance;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Namespaces have tags, and are found by them. */
@ServerTest
class NamespaceTagTest {
    private final Api api;
    private final TestInstance instance;
    private final String namespaces;

    NamespaceTagTest(Api api) {
        this.api = api;
        this.instance = TestInstance.create(api);
        this.namespaces = instance.path() + "/namespaces";
    }

    private static Map<String, Object> tag(String key, String value) {
        return Map.of("tags", List.of(Map.of("key", key, "value", value)));
    }

    private void create(String namespace) {
        api.post(namespaces, Map.of("namespace_name", namespace, "metadata", Map.of("public", "false")))
                .statusCode(201);
    }

    @Test
    void theyAreAddedListedAndRemoved() {
        create("tagged");
        String tags = namespaces + "/tagged/tags";

        api.get(tags).statusCode(200).body("", equalTo(Map.of("tags", List.of())));
        api.post(tags + "/create", tag("team", "web")).statusCode(204);
        api.post(tags + "/create", tag("team", "shop")).statusCode(204);
        api.get(tags).body("", equalTo(tag("team", "shop")));
        api.get(instance.path() + "/tags").body("tags", empty());
        api.request()
                .contentType("application/json")
                .body(tag("team", "any"))
                .delete(tags + "/delete")
                .then()
                .statusCode(204);
        api.get(tags).body("tags", empty());
    }

    @Test
    void aMissingNamespaceHasNone() {
        String tags = namespaces + "/absent/tags";

        api.get(tags).spec(refusal("4041061"));
        api.post(tags + "/create", tag("team", "web")).spec(refusal("4041061"));
    }

    @Test
    void theyGoWithTheirNamespace() {
        create("again");
        api.post(namespaces + "/again/tags/create", tag("stage", "test")).statusCode(204);
        api.delete(namespaces + "/again").statusCode(204);
        create("again");

        api.get(namespaces + "/again/tags").body("tags", empty());
    }

    @Test
    void namespacesAreFoundByTheirTags() {
        TestInstance other = TestInstance.create(api);
        String found = other.path() + "/namespaces/resource-instances";
        for (String name : List.of("b", "a", "untagged")) {
            api.post(other.path() + "/namespaces", Map.of("namespace_name", name, "metadata", Map.of("public", "true")))
                    .statusCode(201);
        }
        api.post(other.path() + "/namespaces/a/tags/create", tag("team", "web")).statusCode(204);
        api.post(other.path() + "/namespaces/b/tags/create", tag("team", "shop"))
                .statusCode(204);
        api.post(other.path() + "/tags/create", tag("team", "itself")).statusCode(204);

        api.post(found + "/filter", Map.of())
                .statusCode(200)
                .body("resources.resource_name", contains("a", "b"))
                .body("resources.resource_id", contains("a", "b"))
                .body("resources[0].tags", equalTo(tag("team", "web").get("tags")))
                .body("total_count", equalTo(2));
        api.post(found + "/filter?limit=1&offset=1", Map.of())
                .body("resources.resource_name", contains("b"))
                .body("total_count", equalTo(2));
        api.post(found + "/count", Map.of("tags", List.of(Map.of("key", "team", "values", List.of("shop", "x")))))
                .statusCode(200)
                .body("", equalTo(Map.of("total_count", 1)));
        api.get(other.path() + "/namespaces-tags")
                .statusCode(200)
                .body("tags", equalTo(List.of(Map.of("key", "team", "values", List.of("shop", "web")))));
        api.post(found + "/filter?limit=201", Map.of()).spec(instanceRefusal("400003"));
    }
}
