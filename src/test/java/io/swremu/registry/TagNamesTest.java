package io.swremu.registry;

import static io.restassured.RestAssured.given;
import static io.swremu.registry.OciRefusal.refusal;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.nullValue;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The tags of a repository as the registry protocol lists them. */
@ServerTest
class TagNamesTest {
    private final String namespace = Fresh.name();
    private final String name = namespace + "/team/app";
    private final String path = "/v2/" + name + "/tags/list";
    private final int port;
    private final Api api;
    private final TestAccount account;

    TagNamesTest(Api api, TestAccount account) {
        this.port = api.port();
        this.api = api;
        this.account = account;
    }

    @BeforeEach
    void push() {
        api.createNamespace(namespace);
        for (String tag : new String[] {"b", "d", "a", "c"}) {
            TestImage.of(namespace).push(api, name, tag);
        }
    }

    @Test
    void tagsAreListedByName() {
        assertPage("", null, "a", "b", "c", "d");
        list("").body("keySet()", containsInAnyOrder("name", "tags"));
        request().head(path).then().statusCode(200);
    }

    @Test
    void pagesAreLinked() {
        assertPage("?n=2", "n=2&last=b", "a", "b");
        assertPage("?n=2&last=b", null, "c", "d");
        assertPage("?n=1&last=b", "n=1&last=c", "c");
        assertPage("?n=3", "n=3&last=c", "a", "b", "c");
        assertPage("?n=4", null, "a", "b", "c", "d");
        assertPage("?n=5", null, "a", "b", "c", "d");
        assertPage("?n=100000", null, "a", "b", "c", "d");
        assertPage("?last=bb", null, "c", "d");
        assertPage("?last=d", null);
        assertPage("?n=0", null);
        assertPage("?n=0&last=a", null);
    }

    @Test
    void whatIsNoPageIsRefused() {
        for (String query : new String[] {"n=-1", "n=a", "n=", "n=1.5", "n=99999999999", "last=%00"}) {
            request().get(path + "?" + query).then().spec(refusal(400, "PAGINATION_NUMBER_INVALID"));
        }
    }

    @Test
    void aRepositoryWithoutTagsHasNoneAndAMissingOneNull() {
        api.createRepository(namespace, "empty");
        request()
                .get("/v2/" + namespace + "/empty/tags/list")
                .then()
                .statusCode(200)
                .body("name", equalTo(namespace + "/empty"))
                .body("tags", empty());
        request()
                .get("/v2/" + namespace + "/none/tags/list")
                .then()
                .statusCode(200)
                .body("keySet()", containsInAnyOrder("name", "tags"))
                .body("name", equalTo(namespace + "/none"))
                .body("tags", nullValue());
        request().get("/v2/" + Fresh.name() + "/app/tags/list").then().spec(refusal(404, "NAME_UNKNOWN"));
    }

    @Test
    void whoMayNotPullSeesNothing() {
        given().port(port).get(path).then().spec(refusal(401, "UNAUTHORIZED"));
        account.stranger().registry().get(path).then().spec(refusal(403, "DENIED"));
    }

    private RequestSpecification request() {
        return api.registry();
    }

    private ValidatableResponse list(String query) {
        return request().get(path + query).then().statusCode(200).body("name", equalTo(name));
    }

    private void assertPage(String query, @Nullable String link, String... tags) {
        list(query)
                .header("Link", link == null ? nullValue() : equalTo("<" + path + "?" + link + ">; rel=\"next\""))
                .body("tags", tags.length == 0 ? empty() : contains((Object[]) tags));
    }
}
