package io.swremu.companion.fault;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;
import static org.hamcrest.Matchers.containsString;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasItem;
import static org.hamcrest.Matchers.matchesPattern;
import static org.hamcrest.Matchers.notNullValue;

import io.swremu.testing.Fresh;
import io.swremu.testing.ServerTest;
import io.swremu.testing.SignIn;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestImage;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Requests fail as rules have it, and only those that the rules are for. */
@ServerTest
@ResourceLock("/_swr/faults")
class FaultTest {
    private final TestAccount account;
    private final Rules rules;

    FaultTest(TestAccount account) {
        this.account = account;
        this.rules = new Rules(account);
    }

    @AfterEach
    void removeRules() {
        rules.close();
    }

    @Test
    void anErrorHasTheEnvelopeOfTheServiceAndTheCodeOfItsStatus() {
        String id = rules.add("\"operation\": \"ListNamespaces\"", "\"error\": {\"status\": 403}");

        rules.list()
                .statusCode(403)
                .header("X-Request-Id", matchesPattern("[0-9a-f]{32}"))
                .body("error_code", equalTo("SVCSTG.SWR.4039002"))
                .body("errors[0].errorCode", equalTo("SVCSTG.SWR.4039002"));
        rules.show(id).body("calls", equalTo(1)).body("hits", equalTo(1)).body("active", equalTo(true));
        account.api().get("/v2/manage/projects/p/quotas").statusCode(200); // another operation
    }

    @Test
    void codeAndTextOfAnErrorCanBeChosen() {
        rules.add("", """
                "error": {"status": 418, "code": "TEA.1", "message": "no coffee here", "retry_after_s": 7}""");

        rules.list()
                .statusCode(418)
                .header("Retry-After", equalTo("7"))
                .body("error_code", equalTo("TEA.1"))
                .body("error_msg", equalTo("no coffee here"));
    }

    @ParameterizedTest
    @CsvSource({
        "gateway, error_code, APIGW.0202",
        "swr, errors[0].errorCode, SVCSTG.SWR.5020000",
        "oci, errors[0].code, UNKNOWN",
        "iam, error.title, Bad Gateway",
        "iam_flat, error_code, IAM.0006"
    })
    void theFormOfAnErrorCanBeChosen(String form, String field, String value) {
        rules.add("", "\"error\": {\"status\": 502, \"form\": \"" + form + "\"}");

        rules.list().statusCode(502).body(field, equalTo(value));
    }

    @Test
    void eachApiHasItsOwnErrors() {
        rules.add("", "\"error\": {\"status\": 429}");

        rules.list().statusCode(429).body("error_code", equalTo("APIGW.0308"));
        account.api()
                .registry()
                .get("/v2/a/b/manifests/latest")
                .then()
                .statusCode(429)
                .body("errors[0].code", equalTo("TOOMANYREQUESTS"));
    }

    @Test
    void keystoneHasItsOwn() {
        rules.add("\"surface\": \"iam\"", "\"error\": {\"status\": 404}");

        rules.request()
                .get("/v3/projects")
                .then()
                .statusCode(404)
                .body("error.code", equalTo(404))
                .body("error.title", equalTo("Not Found"));
        rules.list().statusCode(200);
    }

    @Test
    void aStrangerIsNotConcerned() {
        rules.add("", "\"error\": {\"status\": 503}");

        account.stranger().get("/v2/manage/namespaces").statusCode(200);
    }

    @Test
    void aPathWithStarsIsAPattern() {
        rules.add("\"path\": \"/v2/manage/namespaces/*/repos/**\"", "\"error\": {\"status\": 503}");

        rules.list().statusCode(200);
        rules.request().get("/v2/manage/namespaces/a/repos/b/tags").then().statusCode(503);
    }

    @Test
    void someCallsOfMany() {
        rules.add("\"from\": 2, \"to\": 6, \"every\": 2", "\"error\": {\"status\": 503}");

        assertThat(statuses(8)).containsExactly(200, 503, 200, 503, 200, 503, 200, 200);
    }

    @Test
    void aRuleEndsAfterSoManyHits() {
        String id = rules.add("", "\"error\": {\"status\": 503}, \"times\": 2");

        assertThat(statuses(4)).containsExactly(503, 503, 200, 200);
        rules.show(id).body("hits", equalTo(2)).body("active", equalTo(false));
    }

    @Test
    void aRuleThatHasEndedDoesNothing() {
        String id = rules.add("", "\"error\": {\"status\": 503}, \"until\": \"2020-01-01T00:00:00Z\"");

        rules.list().statusCode(200);
        rules.show(id).body("active", equalTo(false)).body("hits", equalTo(0));
    }

    @Test
    void chanceIsTheSameForTheSameSeed() {
        String some = "\"probability\": 0.5, \"seed\": 4711";
        String first = rules.add(some, "\"error\": {\"status\": 503}");
        List<Integer> once = statuses(20);
        account.api().anonymous().delete("/_swr/faults/" + first).then().statusCode(204);
        String second = rules.add(some, "\"error\": {\"status\": 503}");
        List<Integer> again = statuses(20);

        assertThat(again).isEqualTo(once).contains(200, 503);
        rules.show(second).body("calls", equalTo(20));
        rules.show(first).statusCode(404).body("error_code", equalTo("SWREMU.4040001"));
        rules.forget(first);
    }

    private List<Integer> statuses(int count) {
        var statuses = new ArrayList<Integer>();
        for (int i = 0; i < count; i++) {
            statuses.add(rules.list().extract().statusCode());
        }
        return statuses;
    }

    @Test
    void theFirstRuleThatMatchesDecides() {
        rules.add("", "\"error\": {\"status\": 503}, \"times\": 1");
        rules.add("", "\"error\": {\"status\": 500}");

        assertThat(statuses(2)).containsExactly(503, 500);
    }

    @Test
    void aThrottleLetsSomeThroughAndTellsTheOthersWhenToComeBack() {
        String id = rules.add("", "\"throttle\": {\"requests\": 2, \"period_ms\": 86400000}");

        assertThat(statuses(2)).containsExactly(200, 200);
        rules.list()
                .statusCode(429)
                .header("Retry-After", matchesPattern("43[12]\\d\\d"))
                .body("error_code", equalTo("APIGW.0308"));
        rules.show(id).body("calls", equalTo(3)).body("hits", equalTo(1));
    }

    @Test
    void anExpiredTokenIsRefusedAsTheServiceDoes() {
        int port = account.api().port();
        String token = SignIn.as(port, account.name(), "test");
        rules.add("", "\"expire_token\": true");

        given().port(port)
                .header("X-Auth-Token", token)
                .get("/v2/manage/namespaces")
                .then()
                .statusCode(401)
                .body("error_code", equalTo("SVCSTG.SWR.4010000"));
        rules.list().statusCode(401).body("error_code", equalTo("APIGW.0301")); // signed by a temporary key
        account.api()
                .registry()
                .get("/v2/")
                .then()
                .statusCode(401)
                .header("WWW-Authenticate", containsString("Bearer realm="))
                .body("errors[0].code", equalTo("UNAUTHORIZED"));
    }

    @Test
    void oneByteOfABlobIsWrong() {
        String group = Fresh.name();
        account.api().createNamespace(group);
        var image = TestImage.of("to be damaged");
        image.push(account.api(), group + "/app", "v1");
        rules.add("\"operation\": \"PullBlob\"", "\"corrupt\": {\"offset\": 3}");
        String path = "/v2/" + group + "/app/blobs/" + TestImage.digest(image.layer());

        byte[] pulled = account.api()
                .registry()
                .get(path)
                .then()
                .statusCode(200)
                .header("Docker-Content-Digest", notNullValue())
                .extract()
                .asByteArray();

        byte[] expected = image.layer().clone();
        expected[3] ^= (byte) 0xff;
        assertThat(pulled).isEqualTo(expected);
    }

    /** Nobody is known there, so the rule names no account. */
    @Test
    void whatIsRefusedBeforeItsOperationFailsAsWell() {
        String path = "/v2/" + Fresh.name() + "/x/nothing";
        String id = rules.post("{\"match\": {\"path\": \"" + path + "\"}, \"error\": {\"status\": 502}}")
                .statusCode(201)
                .extract()
                .path("id");

        rules.request().get(path).then().statusCode(502);
        account.api().anonymous().get("/_swr/faults").then().body("id", hasItem(id));
        account.api().anonymous().delete("/_swr/faults/" + id).then().statusCode(204);
        rules.request().get(path).then().statusCode(404);
    }

    /** A rule for everything must not lock out who wants to remove it. */
    @Test
    void theEmulatorsOwnApiAlwaysWorks() {
        String id = rules.add("", "\"error\": {\"status\": 503}");

        rules.request().get("/_swr/faults/" + id).then().statusCode(200);
        rules.request().get("/readyz").then().statusCode(200);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            {}                                                                  | one of error, cut
            {"error": {"status": 503}, "cut": {}}                               | one of error, cut
            {"error": {"status": 200}}                                          | error.status must be 400 to 599
            {"error": {"status": "x"}}                                          | error.status has a value of the wrong type
            {"match": {"operaton": "A"}, "cut": {}}                             | there is no field match.operaton; known are account
            {"match": {"surface": "docker"}, "cut": {}}                         | match.surface must be one of management,
            {"match": {"path": "v2"}, "cut": {}}                                | match.path must begin with / or *
            {"match": {"method": "get"}, "cut": {}}                             | match.method must be an HTTP method in capitals
            {"match": {"from": 3, "to": 2}, "cut": {}}                          | match.from must not be after match.to
            {"match": {"probability": 1.5}, "cut": {}}                          | match.probability must be 0 to 1
            {"delay": {"fixed_ms": 300001}}                                     | delay.fixed_ms must be 0 to 300000
            {"delay": {"min_ms": 1}}                                            | delay needs fixed_ms
            {"throttle": {"requests": 0, "period_ms": 1}}                       | throttle.requests must be 1 to 1000000
            {"cut": {"after_answer_bytes": 1, "after_body_bytes": 1}}           | exclude each other
            {"cut": {}, "until": "2020-01-01T00:00:00Z", "duration_ms": 1}      | exclude each other
            {"cut": {}, "until": "tomorrow"}                                    | until has a value of the wrong type
            """)
    void aRuleThatIsNotValidIsRefused(String rule, String detail) {
        rules.post(rule)
                .statusCode(400)
                .body("error_code", equalTo("SVCSTG.SWR.4001025"))
                .body("errors[0].detail", containsString(detail));
    }
}
