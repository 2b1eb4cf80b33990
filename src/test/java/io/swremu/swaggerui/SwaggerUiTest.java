package io.swremu.swaggerui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.Api;
import io.swremu.ServerTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class SwaggerUiTest {
    @LocalServerPort
    private int port;

    @TempDir
    private static Path profile;

    private static @Nullable Browser browser;

    @BeforeEach
    void startBrowser() { // once; here and not before all of them, so that each skipped test is counted
        if (browser == null) {
            browser = Browser.start(profile);
        }
    }

    @AfterAll
    static void closeBrowser() {
        if (browser != null) { // absent where the tests are skipped
            browser.close();
        }
    }

    private static Browser browser() {
        return Objects.requireNonNull(browser);
    }

    @Test
    void anOrganizationIsCreatedByClicking() throws IOException {
        try (var page = browser().open(port, "create")) {
            page.authorize("a-token");
            var create = page.tryOut("CreateNamespace");
            assertThat(create.body()).contains("\"namespace\"");
            create.body("{\"namespace\":\"by-clicking\"}");
            create.execute();
            assertThat(create.status()).isEqualTo("201");
            assertThat(create.answer()).isEqualTo("{}");
            assertThat(create.curl()).contains("X-Auth-Token: a-token");
            assertThat(page.errors()).isEmpty();
        }
        Api.on(port).get("/v2/manage/namespaces/by-clicking").statusCode(200).body("name", equalTo("by-clicking"));
    }

    @Test
    void organizationsAreListedByClicking() throws IOException {
        Api.on(port).createNamespace("to-be-listed");
        Api.on(port).createNamespace("not-to-be-listed");
        try (var page = browser().open(port, "list")) {
            page.authorize("a-token");
            var list = page.tryOut("ListNamespaces");
            list.parameter("filter", "namespace::to-be-listed");
            list.execute();
            assertThat(list.status()).isEqualTo("200");
            assertThat(list.answer()).contains("\"to-be-listed\"").doesNotContain("not-to-be-listed");
        }
    }

    @Test
    void withoutATokenTheAnswerIsTheGatewaysRefusal() throws IOException {
        try (var page = browser().open(port, "refusal")) {
            var list = page.tryOut("ListNamespaces");
            list.execute();
            assertThat(list.status()).isEqualTo("401");
            assertThat(list.answer()).contains("APIGW.0301");
        }
    }

    @Test
    void thePageIsReadyToUseWithoutAnyOtherHost() throws IOException {
        try (var page = browser().open(port, "overview")) {
            assertThat(page.path()).isEqualTo("/swagger-ui/index.html");
            assertThat(page.groups())
                    .contains("API Version Management", "Image Repository Management", "Organization Management");
            assertThat(page.operationIds())
                    .doesNotHaveDuplicates()
                    .contains(
                            "CreateNamespace", "ListNamespaces", "ShowNamespace", "DeleteNamespaces", "ShowRepository");
            assertThat(page.requests())
                    .isNotEmpty()
                    .allSatisfy(address -> assertThat(address).startsWith("http://localhost:" + port + "/"));
            assertThat(page.errors()).isEmpty();
        }
    }
}
