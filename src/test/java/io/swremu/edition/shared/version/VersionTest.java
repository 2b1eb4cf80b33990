package io.swremu.edition.shared.version;

import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.instanceOf;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** ListApiVersions and ShowApiVersion, and where a browser is led to. */
@ServerTest
class VersionTest {
    private final int port;
    private final Api api;

    VersionTest(Api api) {
        this.port = api.port();
        this.api = api;
    }

    @Test
    void theVersionsAreOpenToEverybody() {
        api.anonymous()
                .get("/")
                .then()
                .statusCode(200)
                .contentType("application/json")
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body("versions", hasSize(1))
                .body(
                        "versions[0].keySet()",
                        containsInAnyOrder("id", "links", "min_version", "status", "updated", "version"))
                .body("versions[0].id", equalTo("v2"))
                .body("versions[0].status", equalTo("CURRENT"))
                .body("versions[0].links", instanceOf(Map.class))
                .body("versions[0].links.rel", equalTo("self"))
                .body("versions[0].links.href", equalTo("http://localhost:" + port + "/v2/"));
    }

    @Test
    void oneVersionIsShownAsItIsListed() {
        Map<String, Object> listed = api.get("/").extract().path("versions[0]");
        api.anonymous().get("/v2").then().statusCode(200).body("version", equalTo(listed));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v1", "/V2", "/v2.0", "/2", "/favicon.ico", "/%20", "/index.html"})
    void anUnknownVersionIsNotFound(String path) {
        api.anonymous().get(path).then().spec(refusal("4040083"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "text/html",
                "text/html,*/*;q=0.8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8",
                "text/html,application/xhtml+xml,application/xml;q=0.9,image/avif,image/webp,image/apng,*/*;q=0.8,"
                        + "application/signed-exchange;v=b3;q=0.7"
            })
    void aBrowserIsLedToSwaggerUi(String accept) {
        api.anonymous()
                .header("Accept", accept)
                .redirects()
                .follow(false)
                .get("/")
                .then()
                .statusCode(302)
                .header("Location", "/swagger-ui.html")
                .header("Vary", containsString("Accept"))
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"));
        api.anonymous().header("Accept", accept).get("/").then().statusCode(200).contentType(startsWith("text/html"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "*/*",
                "application/json",
                "application/xml",
                "nonsense",
                "text/html, nonsense",
                "application/json, text/html;q=0.1",
                "application/json, text/html",
                "text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2",
                "text/html;q=0.5, application/xhtml+xml, application/json"
            })
    void anApiClientGetsTheVersionsWhateverItAccepts(String accept) {
        api.anonymous().header("Accept", accept).get("/").then().statusCode(200).body("versions", hasSize(1));
    }
}
