package io.swremu.app.openapi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;

import io.restassured.path.json.JsonPath;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Swagger UI has a page for each edition; together they have what the whole document has, and nothing twice. */
@ServerTest
class EditionDocumentsTest {
    private final Api api;

    EditionDocumentsTest(Api api) {
        this.api = api;
    }

    @Test
    void theyShareOutTheWholeDocument() {
        List<String> shared = operations("/shared-edition");
        List<String> enterprise = operations("/enterprise-edition");

        assertThat(shared)
                .contains("CreateNamespace", "KeystoneListProjects", "Reset")
                .doesNotContain("CreateInstance");
        assertThat(enterprise)
                .contains("CreateInstance", "ListInstanceArtifacts")
                .doesNotContain("CreateNamespace");
        assertThat(shared).doesNotContainAnyElementsOf(enterprise);
        assertThat(operations(""))
                .hasSize(shared.size() + enterprise.size())
                .containsAll(shared)
                .containsAll(enterprise);
        assertThat(document("/enterprise-edition").<String>getList("tags.name"))
                .isNotEmpty()
                .allSatisfy(group -> assertThat(group).startsWith("Enterprise Edition"));
        assertThat(document("/enterprise-edition").<String>get("servers[0].url"))
                .isEqualTo(document("").get("servers[0].url"));
    }

    @Test
    void thePageOffersThem() {
        api.anonymous()
                .get("/v3/api-docs/swagger-config")
                .then()
                .body("urls.name", contains("All operations", "Enterprise edition", "Shared edition"));
    }

    private JsonPath document(String edition) {
        return api.anonymous()
                .get("/v3/api-docs" + edition)
                .then()
                .statusCode(200)
                .extract()
                .jsonPath();
    }

    private List<String> operations(String edition) {
        Map<String, Map<String, Map<String, Object>>> paths = document(edition).getMap("paths");
        assertThat(paths)
                .isNotEmpty()
                .allSatisfy((path, methods) -> assertThat(methods).isNotEmpty());
        return paths.values().stream()
                .flatMap(methods -> methods.values().stream())
                .map(operation -> String.valueOf(operation.get("operationId")))
                .toList();
    }
}
