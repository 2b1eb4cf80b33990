package io.swremu.edition.shared.repository;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ListRepoDetails: pages that begin at an id. */
@ServerTest
class RepositoryMarkerListTest {
    private final String namespace = Fresh.name();
    private final String own = "/v3/manage/repos?namespace=" + namespace;
    private final Api api;
    private final TestAccount account;

    RepositoryMarkerListTest(Api api, TestAccount account) {
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void createRepositories() {
        api.createNamespace(namespace);
        for (String name : List.of("c", "a", "b/x", "d", "e")) {
            api.post(
                            "/v2/manage/namespaces/" + namespace + "/repos",
                            Map.of(
                                    "repository",
                                    name,
                                    "category",
                                    name.equals("a") ? "linux" : "other",
                                    "is_public",
                                    name.equals("d")))
                    .statusCode(201);
        }
    }

    @Test
    void anItemHasTheDocumentedFields() {
        list(own + "&name=a")
                .body("keySet()", contains("repos"))
                .body(
                        "repos[0].keySet()",
                        containsInAnyOrder(
                                "id",
                                "name",
                                "category",
                                "description",
                                "size",
                                "is_public",
                                "num_images",
                                "num_download",
                                "created_at",
                                "updated_at",
                                "domain_name",
                                "namespace_name"))
                .body("repos[0].namespace_name", equalTo(namespace))
                .body("repos[0].category", equalTo("linux"))
                .body("repos[0].domain_name", equalTo(account.name()))
                .header("Content-Range", nullValue());
        int id = api.get("/v2/manage/namespaces/" + namespace + "/repos/a")
                .extract()
                .path("id");
        list(own + "&name=a").body("repos[0].id", equalTo(id));
    }

    @Test
    void theMarkerIsTheFirstIdOfTheNextPageAndAbsentAtTheEnd() {
        List<Integer> ids = list(own)
                .body("repos.name", contains("c", "a", "b/x", "d", "e"))
                .body("nextMarker", nullValue())
                .extract()
                .path("repos.id");
        assertThat(ids).isSorted();

        list(own + "&limit=2").body("repos.id", equalTo(ids.subList(0, 2))).body("nextMarker", equalTo(ids.get(2)));
        list(own + "&limit=2&marker=" + ids.get(2))
                .body("repos.id", equalTo(ids.subList(2, 4)))
                .body("nextMarker", equalTo(ids.get(4)));
        list(own + "&limit=2&marker=" + ids.get(4))
                .body("repos.id", equalTo(ids.subList(4, 5)))
                .body("keySet()", contains("repos"));
        list(own + "&limit=5").body("repos", hasSize(5)).body("keySet()", contains("repos"));
        list(own + "&limit=4").body("nextMarker", equalTo(ids.get(4)));
    }

    @Test
    void followingTheMarkersMeetsEveryRepositoryOnceThoughOneIsDeletedMeanwhile() {
        var names = new ArrayList<String>();
        Integer marker = 0;
        while (marker != null) {
            var page = list(own + "&limit=1&marker=" + marker).extract();
            names.addAll(page.path("repos.name"));
            marker = page.path("nextMarker");
            if (names.size() == 2) { // the one the marker points to
                api.delete("/v2/manage/namespaces/" + namespace + "/repos/b$x").statusCode(204);
            }
        }
        assertThat(names).containsExactly("c", "a", "d", "e");
    }

    @Test
    void aMarkerPastTheEndIsAnEmptyPage() {
        list(own + "&marker=999999999999999999").body("repos", empty()).body("keySet()", contains("repos"));
        list("/v3/manage/repos?namespace=" + Fresh.name()).body("repos", empty());
        list("/v3/manage/repos?namespace=NO").body("repos", empty());
    }

    @Test
    void searchesAreThoseOfTheOlderList() {
        list(own + "&name=b").body("repos.name", contains("b/x"));
        list(own + "&name=b$").body("repos.name", contains("b/x"));
        list(own + "&name=%25").body("repos.name", empty());
        list(own + "&category=linux").body("repos.name", contains("a"));
        list(own + "&is_public=true").body("repos.name", contains("d"));
        list(own + "&is_public=false&name=d").body("repos.name", empty());
        list("/v3/manage/repos?namespace=" + namespace.substring(1)).body("repos", empty());
        api.get(own + "&category=no").spec(refusal("4001025"));
        api.get(own + "&is_public=yes").spec(refusal("4001025"));
    }

    @Test
    void thereIsNoFilterNoOffsetAndNoOrder() {
        list(own + "&filter=name::a&offset=2&order_column=name&order_type=desc&center=other")
                .body("repos.name", contains("c", "a", "b/x", "d", "e"));
        list(own + "&filter=broken&order_column=nonsense&order_type=nonsense&offset=x")
                .body("repos", hasSize(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "1001", "-1", "abc", "1.5", "99999999999999999999", "%20"})
    void aBadLimitIsRefused(String limit) {
        api.get(own + "&limit=" + limit).spec(refusal("4000056"));
    }

    @Test
    void theSmallestAndTheLargestLimitAreTaken() {
        list(own + "&limit=1").body("repos", hasSize(1));
        list(own + "&limit=1000").body("repos", hasSize(5));
        list(own + "&limit=").body("repos", hasSize(5));
    }

    @ParameterizedTest
    @ValueSource(strings = {"-1", "abc", "1.5", "99999999999999999999", "%20"})
    void aBadMarkerIsRefused(String marker) {
        api.get(own + "&marker=" + marker).spec(refusal("4001025"));
    }

    private ValidatableResponse list(String path) {
        return api.get(path).statusCode(200);
    }
}
