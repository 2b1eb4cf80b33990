package io.swremu.swaggerui;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.startsWith;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** Swagger UI without a browser: all that the page names comes from this server. */
@ServerTest
class OfflinePageTest {
    private static final Pattern NAMED = Pattern.compile("(?:src|href)=[\"']([^\"']+)[\"']");
    private static final String PAGE = "/swagger-ui/index.html";

    private final int port;
    private final Api api;

    OfflinePageTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @Test
    void aBrowserAtTheRootIsLedToAPageWhosePartsAreAllHere() {
        String page = given().port(port)
                .accept("text/html,*/*;q=0.8")
                .get("/")
                .then()
                .statusCode(200)
                .contentType(startsWith("text/html"))
                .extract()
                .asString();

        assertThat(page).doesNotContain("http://", "https://", "src=\"//", "href=\"//");
        List<String> parts = new ArrayList<>();
        Matcher named = NAMED.matcher(page);
        while (named.find()) {
            parts.add(URI.create(PAGE).resolve(named.group(1)).toString());
        }
        assertThat(parts)
                .hasSizeGreaterThan(3)
                .allSatisfy(part -> assertThat(part).startsWith("/swagger-ui/"));
        parts.forEach(part -> given().port(port).get(part).then().statusCode(200));
    }

    @Test
    void itsConfigurationNamesThisServerOnly() {
        String script = given().port(port)
                .get("/swagger-ui/swagger-initializer.js")
                .then()
                .statusCode(200)
                .extract()
                .asString();
        assertThat(script).doesNotContain("http://", "https://");
        given().port(port)
                .get("/v3/api-docs/swagger-config")
                .then()
                .statusCode(200)
                .body("validatorUrl", equalTo(""))
                .body(
                        "urls.url",
                        contains("/v3/api-docs", "/v3/api-docs/enterprise-edition", "/v3/api-docs/shared-edition"))
                .body("oauth2RedirectUrl", startsWith("http://localhost:" + port + "/"));
        given().port(port).get("/v3/api-docs").then().statusCode(200).body("servers.url", contains("/"));
    }
}
