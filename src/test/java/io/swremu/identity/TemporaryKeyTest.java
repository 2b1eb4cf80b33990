package io.swremu.identity;

import static io.swremu.testing.IamRefusal.nested;
import static io.swremu.testing.Refusal.gatewayRefusal;
import static io.swremu.testing.SignIn.NO_SCOPE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;
import static org.hamcrest.Matchers.contains;
import static org.hamcrest.Matchers.containsInAnyOrder;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.hasSize;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.startsWith;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.swremu.testing.Api;
import io.swremu.testing.SignIn;
import io.swremu.testing.Signed;
import io.swremu.testing.StrictServerTest;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Temporary access keys with their security tokens. */
@StrictServerTest
class TemporaryKeyTest {
    private static final String PATH = "/v3.0/OS-CREDENTIAL/securitytokens";

    @LocalServerPort
    private int port;

    private static String body(String token) {
        return "{\"auth\":{\"identity\":{\"methods\":[\"token\"]" + token + "}}}";
    }

    private ValidatableResponse anonymous(String body) {
        return Api.on(port)
                .anonymous()
                .contentType(ContentType.JSON)
                .body(body)
                .post(PATH)
                .then();
    }

    @ParameterizedTest
    @CsvSource({
        "'',900",
        "',\"token\":{}',900",
        "',\"token\":{\"duration_seconds\":900}',900",
        "',\"token\":{\"duration_seconds\":86400}',86400"
    })
    void aKeyLivesAsLongAsItWasAskedFor(String token, int seconds) {
        String expiry = SignIn.api(port, "acme", "bob")
                .post(PATH, body(token))
                .statusCode(201)
                .header("Content-Type", startsWith("application/json"))
                .body("keySet()", contains("credential"))
                .body("credential.keySet()", containsInAnyOrder("access", "secret", "securitytoken", "expires_at"))
                .body("credential.access", matchesPattern("[A-Z0-9]{20}"))
                .body("credential.secret", matchesPattern("[A-Za-z0-9_-]{40}"))
                .body("credential.securitytoken", matchesPattern("[A-Za-z0-9_-]{64}"))
                .body("credential.expires_at", matchesPattern("\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d\\.\\d{6}Z"))
                .extract()
                .path("credential.expires_at");
        assertThat(Instant.parse(expiry)).isCloseTo(Instant.now().plusSeconds(seconds), within(1, ChronoUnit.MINUTES));
    }

    @ParameterizedTest
    @ValueSource(strings = {"899", "86401", "0", "-1", "2147483648", "900.5", "\"900\"", "true"})
    void aLifetimeOutOfRangeIsABadRequest(String seconds) {
        SignIn.api(port, "acme", "bob")
                .post(PATH, body(",\"token\":{\"duration_seconds\":" + seconds + "}"))
                .spec(nested(400));
    }

    @Test
    void theTokenMayStandInTheBody() {
        String token = SignIn.issue(port, SignIn.password("acme", "bob", "bob-password"), NO_SCOPE);

        anonymous(body(",\"token\":{\"id\":\"" + token + "\"}")).statusCode(201);
        anonymous(body(",\"token\":{\"id\":\"made-up\"}")).spec(nested(401));
        anonymous(body("")).spec(nested(401));
        Api.withToken(port, "made-up").post(PATH, body("")).spec(nested(401));
    }

    @Test
    void agenciesAreNotEmulatedAndOtherMethodsAreUnknown() {
        Api bob = SignIn.api(port, "acme", "bob");
        bob.post(
                        PATH,
                        "{\"auth\":{\"identity\":{\"methods\":[\"assume_role\"],\"assume_role\":{\"agency_name\":\"a\",\"domain_name\":\"acme\"}}}}")
                .spec(nested(403));
        bob.post(PATH, "{\"auth\":{\"identity\":{\"methods\":[\"password\"]}}}").spec(nested(400));
        bob.post(PATH, "{\"auth\":{}}").spec(nested(400));
    }

    @Test
    void aTemporaryKeySignsWithItsTokenAndIsNeitherListedNorGoodForATokenByItself() {
        Api bob = SignIn.api(port, "acme", "bob");
        Map<String, String> key = bob.post(PATH, body("")).extract().path("credential");
        String access = key.getOrDefault("access", "");
        String secret = key.getOrDefault("secret", "");

        bob.anonymous()
                .header("X-Security-Token", key.getOrDefault("securitytoken", ""))
                .filter(Signed.by(access, secret))
                .get("/v3/projects?name=cn-north-4")
                .then()
                .statusCode(200)
                .body("projects", hasSize(1));
        bob.anonymous()
                .filter(Signed.by(access, secret))
                .get("/v3/projects")
                .then()
                .spec(gatewayRefusal())
                .body("error_msg", containsString("x-security-token"));
        bob.get("/v3.0/OS-CREDENTIAL/credentials/" + access).spec(nested(404));
        bob.delete("/v3.0/OS-CREDENTIAL/credentials/" + access).spec(nested(404));
        SignIn.request(port, SignIn.key(access, secret), NO_SCOPE).spec(nested(401));
    }
}
