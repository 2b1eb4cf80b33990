package io.swremu.identity;

import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.blankOrNullString;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.empty;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.everyItem;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.not;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The lists of projects and of accounts, which SDKs and Terraform ask for by themselves. */
@StrictServerTest
class ProjectListTest {
    private static final Set<String> REGIONS =
            Set.of("cn-north-4", "cn-north-1", "cn-east-3", "cn-south-1", "ap-southeast-1");
    private static final String ID = "[0-9a-f]{32}";

    @LocalServerPort
    private int port;

    private Api api;

    @BeforeEach
    void signIn() {
        api = SignIn.api(port, "acme", "bob");
    }

    private ValidatableResponse list(String query) {
        return api.get("/v3/projects" + query).statusCode(200);
    }

    @Test
    void aRegionsNameFindsExactlyOneProject() {
        list("?name=cn-north-4")
                .header("Content-Type", startsWith("application/json"))
                .header("X-IAM-Trace-Id", not(blankOrNullString()))
                .body("keySet()", containsInAnyOrder("projects", "links"))
                .body("projects", hasSize(1))
                .body(
                        "projects[0].keySet()",
                        containsInAnyOrder(
                                "id", "name", "domain_id", "parent_id", "is_domain", "enabled", "description", "links"))
                .body("projects[0].id", matchesPattern(ID))
                .body("projects[0].name", equalTo("cn-north-4"))
                .body("projects[0].domain_id", matchesPattern(ID))
                .body("projects[0].parent_id", matchesPattern(ID))
                .body("projects[0].is_domain", equalTo(false))
                .body("projects[0].enabled", equalTo(true))
                .body("projects[0].description", equalTo(""))
                .body("projects[0].links.self", startsWith("/v3/projects/"))
                .body("links.keySet()", containsInAnyOrder("self", "next", "previous"))
                .body("links.next", nullValue())
                .body("links.previous", nullValue());
        list("?name=cn-north").body("projects", empty());
        list("?name=CN-NORTH-4").body("projects", empty());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects", "/v3/auth/projects"})
    void everyFilterNarrowsTheList(String path) {
        String account = api.get(path)
                .body("projects", hasSize(REGIONS.size()))
                .extract()
                .path("projects[0].domain_id");

        assertFound(path, "domain_id=" + account, REGIONS.size());
        assertFound(path, "domain_id=0123456789abcdef0123456789abcdef", 0);
        assertFound(path, "parent_id=" + account, REGIONS.size());
        assertFound(path, "parent_id=0123456789abcdef0123456789abcdef", 0);
        assertFound(path, "enabled=true", REGIONS.size());
        assertFound(path, "enabled=false", 0);
        assertFound(path, "is_domain=false", REGIONS.size());
        assertFound(path, "is_domain=true", 0);
        assertFound(path, "name=cn-east-3&enabled=true&domain_id=" + account, 1);
        assertFound(path, "unknown=whatever", REGIONS.size());
        assertFound(path, "page=&per_page=&enabled=&is_domain=", REGIONS.size());
    }

    private void assertFound(String path, String query, int count) {
        api.get(path + "?" + query).statusCode(200).body("projects", hasSize(count));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v3/projects", "/v3/auth/projects"})
    void pagesHaveNoRowTwiceAndLeaveNoneOut(String path) {
        var seen = new HashSet<String>();
        for (int page = 1; page <= 3; page++) {
            List<String> names = api.get(path + "?per_page=2&page=" + page)
                    .statusCode(200)
                    .body("projects", hasSize(page == 3 ? 1 : 2))
                    .body("links.next", nullValue())
                    .extract()
                    .path("projects.name");
            seen.addAll(names);
        }
        assertFound(path, "per_page=2&page=4", 0);
        assertFound(path, "per_page=5000&page=2147483647", 0);
        assertThat(seen).isEqualTo(REGIONS);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "page=0",
                "page=-1",
                "page=x",
                "page=99999999999",
                "per_page=0",
                "per_page=5001",
                "per_page=1.5",
                "enabled=maybe",
                "is_domain=2"
            })
    void aParameterOutOfRangeIsABadRequest(String query) {
        for (String path : List.of("/v3/projects", "/v3/auth/projects", "/v3/auth/domains")) {
            api.get(path + "?" + query).spec(nested(400));
        }
    }

    @Test
    void whoSignsGetsTheSameAsWhoHasAToken() {
        String byToken = list("?name=cn-north-4").extract().asString();

        String bySignature = api.anonymous()
                .filter(Signed.by("AKBOB", "sk-bob"))
                .get("/v3/projects?name=cn-north-4")
                .then()
                .statusCode(200)
                .extract()
                .asString();

        assertThat(bySignature).isEqualTo(byToken);
        api.anonymous()
                .filter(Signed.by("AKBOB", "sk-alice"))
                .get("/v3/projects?name=cn-north-4")
                .then()
                .spec(gatewayRefusal());
        api.anonymous().get("/v3/projects").then().spec(gatewayRefusal());
    }

    @Test
    void theProjectsThatACallerMayUseAreThoseOfTheAccount() {
        api.get("/v3/auth/projects")
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", containsInAnyOrder("projects", "links"))
                .body("projects.name", containsInAnyOrder(REGIONS.toArray()))
                .body("projects.domain_id", everyItem(matchesPattern(ID)))
                .body("links.next", nullValue());
        api.anonymous().get("/v3/auth/projects").then().spec(gatewayRefusal());
    }

    @Test
    void theOnlyAccountIsTheCallersOwn() {
        String project = list("?name=cn-north-4").extract().path("projects[0].domain_id");

        api.get("/v3/auth/domains")
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", containsInAnyOrder("domains", "links"))
                .body("domains", hasSize(1))
                .body("domains[0].keySet()", containsInAnyOrder("id", "name", "enabled", "description", "links"))
                .body("domains[0].id", equalTo(project))
                .body("domains[0].name", equalTo("acme"))
                .body("domains[0].enabled", equalTo(true))
                .body("domains[0].description", equalTo(""))
                .body("links.next", nullValue());
        api.get("/v3/auth/domains?name=acme").body("domains.name", contains("acme"));
        for (String mine : List.of("domain_id=" + project, "enabled=true", "is_domain=true", "page=1&per_page=1")) {
            api.get("/v3/auth/domains?" + mine).body("domains.name", contains("acme"));
        }
        for (String others : List.of(
                "name=globex",
                "domain_id=0123456789abcdef0123456789abcdef",
                "parent_id=" + project,
                "enabled=false",
                "is_domain=false",
                "page=2")) {
            api.get("/v3/auth/domains?" + others).statusCode(200).body("domains", empty());
        }
        api.anonymous().get("/v3/auth/domains").then().spec(gatewayRefusal());
    }

    @Test
    void accountsHaveProjectsOfTheirOwn() {
        List<String> own = list("").extract().path("projects.id");

        List<String> others = SignIn.api(port, "globex", "frank")
                .get("/v3/projects")
                .body("projects.name", containsInAnyOrder(REGIONS.toArray()))
                .extract()
                .path("projects.id");

        assertThat(others).doesNotContainAnyElementsOf(own);
    }
}
