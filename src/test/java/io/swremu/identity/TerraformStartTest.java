package io.swremu.identity;

import static io.swremu.testing.IamRefusal.nested;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.nullValue;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.Api;
import io.swremu.testing.Fresh;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the Terraform provider asks IAM when it starts, for each kind of credentials, up to its first call of SWR. */
@StrictServerTest
class TerraformStartTest {
    private static final String ID = "[0-9a-f]{32}";

    @LocalServerPort
    private int port;

    /** The library that the provider is built on panics or pages on for ever if these are not so. */
    private static ValidatableResponse list(RequestSpecification request, String path) {
        return request.get(path)
                .then()
                .statusCode(200)
                .header("Content-Type", startsWith("application/json"))
                .body("links.next", nullValue());
    }

    private RequestSpecification signed() {
        return Api.on(port).anonymous().filter(Signed.by("AKBOB", "sk-bob"));
    }

    @Test
    void withAnAccessKeyItLooksUpTheProjectAndTheAccount() {
        String project = list(signed(), "/v3/projects?name=cn-north-4")
                .body("projects", hasSize(1))
                .extract()
                .path("projects[0].id");
        String account = list(signed(), "/v3/auth/domains")
                .body("domains", hasSize(1))
                .body("domains[0].name", equalTo("acme"))
                .extract()
                .path("domains[0].id");

        // Neither of the two is signed.
        signed().header("X-Project-Id", project)
                .header("X-Domain-Id", account)
                .get("/v2/manage/namespaces")
                .then()
                .statusCode(200);
    }

    @Test
    void withAPasswordItGetsTwoTokensAndLooksUpAccountAndUser() {
        String domain = "{\"name\":\"acme\"}";
        String user = SignIn.password("acme", "bob", "bob-password");
        String project = SignIn.request(port, user, "{\"project\":{\"name\":\"cn-north-4\",\"domain\":" + domain + "}}")
                .statusCode(201)
                .body("token.project.id", matchesPattern(ID))
                .extract()
                .header("X-Subject-Token");
        String account = SignIn.request(port, user, "{\"domain\":" + domain + "}")
                .statusCode(201)
                .body("token.domain.id", matchesPattern(ID))
                .extract()
                .header("X-Subject-Token");

        assertWorks(project, account, "bob");
    }

    @Test
    void withAPasswordAndTheAccountsIdItSendsTheIdOnly() {
        String id = list(signed(), "/v3/auth/domains").extract().path("domains[0].id");
        String user = """
                {"methods":["password"],"password":{"user":{"domain":{"id":"%s"},"name":"bob","password":"bob-password"}}}""".formatted(id);

        String project =
                SignIn.issue(port, user, "{\"project\":{\"name\":\"cn-north-4\",\"domain\":{\"id\":\"" + id + "\"}}}");
        String account = SignIn.issue(port, user, "{\"domain\":{\"id\":\"" + id + "\"}}");

        assertWorks(project, account, "bob");
    }

    @Test
    void withATokenItGetsTwoOthers() {
        String given = SignIn.as(port, "acme", "bob");

        String project = SignIn.issue(port, SignIn.token(given), SignIn.PROJECT);
        String account = SignIn.issue(port, SignIn.token(given), "{\"domain\":{\"name\":\"acme\"}}");

        assertWorks(project, account, "bob");
    }

    private void assertWorks(String project, String account, String user) {
        list(Api.withToken(port, account).request(), "/v3/auth/domains").body("domains", hasSize(1));
        String id = list(Api.withToken(port, account).request(), "/v3/users?name=" + user)
                .body("users", hasSize(1))
                .extract()
                .path("users[0].id");
        Api api = Api.withToken(port, project);
        api.get("/v3.0/OS-USER/users/" + id).statusCode(200).body("user.name", equalTo(user));
        String organization = Fresh.name();
        api.createNamespace(organization);
        api.delete("/v2/manage/namespaces/" + organization).statusCode(204);
    }

    @Test
    void anAgencyIsRefusedInIamsShape() {
        Api.withToken(port, SignIn.as(port, "acme", "bob"))
                .post(
                        "/v3.0/OS-CREDENTIAL/securitytokens",
                        Map.of(
                                "auth",
                                Map.of(
                                        "identity",
                                        Map.of(
                                                "methods",
                                                List.of("assume_role"),
                                                "assume_role",
                                                Map.of("agency_name", "robots", "domain_name", "globex")))))
                .spec(nested(403));
    }
}
