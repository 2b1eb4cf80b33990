package io.swremu.edition.enterprise.resourcetag;

import static io.swremu.testing.Refusal.instanceRefusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasKey;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestInstance;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Instances have tags, and are found by them. */
@ServerTest
class InstanceTagTest {
    private final Api api;
    private final String project = Fresh.name();

    InstanceTagTest(Api api) {
        this.api = api;
    }

    /** @param pairs key=value */
    private static Map<String, Object> tags(String... pairs) {
        return Map.of(
                "tags",
                Arrays.stream(pairs)
                        .map(pair -> pair.split("=", 2))
                        .map(pair -> Map.of("key", pair[0], "value", pair[1]))
                        .toList());
    }

    private TestInstance create(String... pairs) {
        Map<String, Object> order = TestInstance.order("tagged");
        order.put("resource_tags", tags(pairs).get("tags"));
        return TestInstance.create(api, project, order);
    }

    private ValidatableResponse remove(TestInstance instance, String... pairs) {
        return api.request()
                .contentType("application/json")
                .body(tags(pairs))
                .delete(instance.path() + "/tags/delete")
                .then();
    }

    private ValidatableResponse search(Object filter) {
        return api.post("/v2/" + project + "/instances/resource-instances/filter", filter);
    }

    private static Map<String, Object> filter(Object... keysAndValues) {
        return Map.of(
                "tags",
                IntStream.range(0, keysAndValues.length / 2)
                        .mapToObj(i -> Map.of("key", keysAndValues[2 * i], "values", keysAndValues[2 * i + 1]))
                        .toList());
    }

    @Test
    void theyAreThereFromTheStartAndCanBeAddedChangedAndRemoved() {
        TestInstance instance = create("team=web", " stage = test ");
        String list = instance.path() + "/tags";

        api.get(list)
                .statusCode(200)
                .body("tags", equalTo(tags("stage=test", "team=web").get("tags")));
        api.post(list + "/create", tags("team=shop", "cost=")).statusCode(204).body(equalTo(""));
        api.get(list)
                .body("tags", equalTo(tags("cost=", "stage=test", "team=shop").get("tags")));
        remove(instance, "team=other", "absent=x").statusCode(204).body(equalTo(""));
        api.get(list).body("tags.key", contains("cost", "stage"));
    }

    @Test
    void thereIsRoomForTwenty() {
        TestInstance instance =
                create(IntStream.range(0, 19).mapToObj(i -> "k" + i + "=v").toArray(String[]::new));
        String create = instance.path() + "/tags/create";

        api.post(create, tags("k19=v")).statusCode(204);
        api.post(create, tags("k20=v")).spec(instanceRefusal("400003"));
        api.post(create, tags("k19=w")).statusCode(204);
        api.get(instance.path() + "/tags").body("tags", hasSize(20));
    }

    @Test
    void keysAndValuesHaveLimits() {
        String create = create("a=b").path() + "/tags/create";

        api.post(create, tags("k".repeat(128) + "=" + "v".repeat(255))).statusCode(204);
        api.post(create, tags("k".repeat(129) + "=v")).spec(instanceRefusal("400003"));
        api.post(create, tags("k=" + "v".repeat(256))).spec(instanceRefusal("400003"));
        api.post(create, tags("=v")).spec(instanceRefusal("400003"));
        api.post(create, tags(" =v")).spec(instanceRefusal("400003"));
        api.post(create, tags("k=v", "k =w")).spec(instanceRefusal("400003"));
        api.post(create, Map.of("tags", List.of(Map.of("key", "k")))).spec(instanceRefusal("400003"));
        api.post(create, Map.of()).spec(instanceRefusal("400003"));
    }

    @Test
    void aProjectListsKeysWithAllTheirValues() {
        create("team=web", "stage=test");
        create("team=shop");
        create("team=web");

        api.get("/v2/" + project + "/instances/tags")
                .statusCode(200)
                .body("tags.key", contains("stage", "team"))
                .body("tags.values", contains(List.of("test"), List.of("shop", "web")));
    }

    @Test
    void instancesAreFoundByTheirTags() {
        TestInstance web = create("team=web", "stage=test");
        TestInstance shop = create("team=shop", "stage=live");
        TestInstance.create(api, project);

        search(Map.of())
                .statusCode(200)
                .body("total_count", equalTo(2))
                .body("resources.resource_id", contains(shop.id(), web.id()))
                .body("resources[0].resource_name", equalTo("tagged"))
                .body("resources[0]", hasKey("resource_detail"))
                .body("resources[0].resource_detail", equalTo(null))
                .body(
                        "resources[0].tags",
                        equalTo(tags("stage=live", "team=shop").get("tags")));
        search(filter("team", List.of("web"))).body("resources.resource_id", contains(web.id()));
        search(filter("team", List.of("web", " shop "), "stage", List.of("live")))
                .body("resources.resource_id", contains(shop.id()));
        search(filter("team", List.of())).body("total_count", equalTo(2));
        search(filter("team", List.of("*ho"))).body("resources.resource_id", contains(shop.id()));
        search(filter("team", List.of("*%"))).body("resources", empty());
        search(filter("absent", List.of())).body("resources", empty()).body("total_count", equalTo(0));
        api.post("/v2/" + project + "/instances/resource-instances/filter?limit=1&offset=1", Map.of())
                .body("total_count", equalTo(2))
                .body("resources.resource_id", contains(web.id()));
        api.post("/v2/" + project + "/instances/resource-instances/count", filter("team", List.of("web")))
                .statusCode(200)
                .body("", equalTo(Map.of("total_count", 1)));
        api.request()
                .post("/v2/" + project + "/instances/resource-instances/filter")
                .then()
                .statusCode(200)
                .body("total_count", equalTo(2));
    }

    @Test
    void aFilterHasLimits() {
        search(filter("k", List.of("a", " a"))).spec(instanceRefusal("400003"));
        search(filter("k", List.of(), "k ", List.of())).spec(instanceRefusal("400003"));
        search(filter("", List.of())).spec(instanceRefusal("400003"));
        search(filter("k", IntStream.range(0, 11).mapToObj(i -> "v" + i).toList()))
                .spec(instanceRefusal("400003"));
        search(Map.of("tags", List.of(Map.of("key", "k")))).spec(instanceRefusal("400003"));
        search(filter(IntStream.range(0, 102)
                        .mapToObj(i -> i % 2 == 0 ? "k" + i : List.of())
                        .toArray()))
                .spec(instanceRefusal("400003"));
        search(filter(IntStream.range(0, 100)
                        .mapToObj(i -> i % 2 == 0 ? "k" + i : List.of())
                        .toArray()))
                .statusCode(200);
        api.post("/v2/" + project + "/instances/resource-instances/filter?limit=201", Map.of())
                .spec(instanceRefusal("400003"));
    }
}
