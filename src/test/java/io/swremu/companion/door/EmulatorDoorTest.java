package io.swremu.companion.door;

import static io.swremu.testing.Refusal.refusal;
import static org.assertj.core.api.Assertions.assertThat;

import io.restassured.RestAssured;
import io.swremu.testing.Api;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** In strict mode the emulator's own API is for administrators, whatever is below its prefix. */
@StrictServerTest
class EmulatorDoorTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(strings = {"/_swr/retentions/run", "/_swr/scrub"})
    void onlyAdministratorsComeIn(String path) {
        Api.on(port).anonymous().post(path).then().spec(refusal("4010000"));
        Api.withToken(port, "made-up").request().post(path).then().spec(refusal("4010000"));
        Api.withToken(port, SignIn.as(port, "acme", "bob"))
                .request()
                .post(path)
                .then()
                .spec(refusal("4039002"));
        Api.withToken(port, SignIn.as(port, "acme", "alice"))
                .request()
                .post(path)
                .then()
                .statusCode(200);
        Api.on(port)
                .anonymous()
                .filter(Signed.by("AKERIN", "sk-erin"))
                .post(path)
                .then()
                .statusCode(200);
    }

    /** The controllers' patterns decode a path before they compare it, and so must who guards them. */
    @ParameterizedTest
    @ValueSource(strings = {"/%5Fswr/scrub", "/_swr/%73crub", "/_swr;a=b/scrub", "//_swr/scrub", "/_swr/scrub/"})
    void noSpellingOfThePathComesIn(String path) {
        int status = RestAssured.given()
                .port(port)
                .urlEncodingEnabled(false)
                .post(path)
                .statusCode();
        assertThat(status).isIn(400, 401, 404);
    }

    /** Who does not trust the server yet has no way to send credentials safely; here the server has no authority. */
    @Test
    void theAuthorityNeedsNoCredentials() {
        Api.on(port).anonymous().get("/_swr/ca.pem").then().spec(refusal("4040083"));
    }

    /** An operation that is added must not be open by mistake: the document names them all. */
    @Test
    void everyOperationBelowThePrefixIsGuarded() {
        Set<String> paths = RestAssured.given()
                .port(port)
                .get("/v3/api-docs")
                .then()
                .extract()
                .<Map<String, Object>>path("paths")
                .keySet();
        assertThat(paths)
                .filteredOn(path -> path.startsWith("/_swr/") && !path.equals("/_swr/ca.pem"))
                .isNotEmpty()
                .allSatisfy(path -> Api.on(port)
                        .anonymous()
                        .post(path.replaceAll("\\{.*?}", "x"))
                        .then()
                        .spec(refusal("4010000")));
    }
}
