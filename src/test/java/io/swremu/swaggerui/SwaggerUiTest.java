package io.swremu.swaggerui;

import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.equalTo;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("slow")
@Tag("any-database")
@ServerTest
class SwaggerUiTest {
    private static final String ORGANIZATIONS = "Organization Management";
    private static final String REPOSITORIES = "Image Repository Management";

    private final int port;
    private final Api api;

    SwaggerUiTest(Api api) {
        this.port = api.port();
        this.api = Api.on(port); // the account that any token stands for, as in the browser
    }

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
            var create = page.tryOut(ORGANIZATIONS, "CreateNamespace");
            assertThat(create.body()).contains("\"namespace\"");
            create.body("{\"namespace\":\"by-clicking\"}");
            create.execute();
            assertThat(create.status()).isEqualTo("201");
            assertThat(create.answer()).isEqualTo("{}");
            assertThat(create.curl()).contains("X-Auth-Token: a-token");
            assertThat(page.errors()).isEmpty();
        }
        api.get("/v2/manage/namespaces/by-clicking").statusCode(200).body("name", equalTo("by-clicking"));
    }

    @Test
    void organizationsAreListedByClicking() throws IOException {
        api.createNamespace("to-be-listed");
        api.createNamespace("not-to-be-listed");
        try (var page = browser().open(port, "list")) {
            page.authorize("a-token");
            var list = page.tryOut(ORGANIZATIONS, "ListNamespaces");
            list.parameter("filter", "namespace::to-be-listed");
            list.execute();
            assertThat(list.status()).isEqualTo("200");
            assertThat(list.answer()).contains("\"to-be-listed\"").doesNotContain("not-to-be-listed");
        }
    }

    @Test
    void listsComeBackWithoutTypingAnything() throws IOException {
        api.createNamespace("to-be-seen");
        try (var page = browser().open(port, "list-all")) {
            assertThat(page.aboutCredentials()).contains("any value will do");
            page.authorize("a-token");
            var list = page.tryOut(ORGANIZATIONS, "ListNamespaces");
            list.execute();
            assertThat(list.status()).isEqualTo("200");
            assertThat(list.answer()).contains("\"to-be-seen\"");
        }
    }

    @Test
    void aRepositoryIsCreatedByTheQueryAsTheReadmeDoes() throws IOException {
        api.createNamespace("query-form");
        try (var page = browser().open(port, "query")) {
            page.authorize("a-token");
            var create = page.tryOut(REPOSITORIES, "CreateRepo");
            create.parameter("namespace", "query-form");
            create.parameter("repository", "of/two");
            create.choose("is_public", "false");
            create.choose("category", "linux");
            create.noBody();
            create.execute();
            assertThat(create.status()).isEqualTo("201");
            assertThat(create.curl()).contains("/repos?repository=of%2Ftwo&is_public=false&category=linux");
        }
        try (var page = browser().open(port, "show")) {
            page.authorize("a-token");
            var show = page.tryOut(REPOSITORIES, "ShowRepository");
            assertThat(show.about("repository")).contains("write $ for each / in it");
            show.parameter("namespace", "query-form");
            show.parameter("repository", "of$two");
            show.execute();
            assertThat(show.status()).isEqualTo("200");
            assertThat(show.answer()).contains("\"of/two\"");
        }
    }

    @Test
    void withoutATokenTheAnswerIsTheGatewaysRefusal() throws IOException {
        try (var page = browser().open(port, "refusal")) {
            var list = page.tryOut(ORGANIZATIONS, "ListNamespaces");
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
                    .startsWith(ORGANIZATIONS, REPOSITORIES)
                    .endsWith("Emulator")
                    .contains("API Version Management", "IAM");
            assertThat(page.operationIds()).as("all groups are folded").isEmpty();
            page.toggleGroups();
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
