package io.swremu.companion.fault;

import static io.restassured.RestAssured.given;

import io.restassured.http.ContentType;
import io.restassured.response.ValidatableResponse;
import io.restassured.specification.RequestSpecification;
import io.swremu.testing.TestAccount;
import java.util.ArrayList;
import java.util.List;

/** The rules that a test adds for its own account, on a server that others use, too. */
final class Rules implements AutoCloseable {
    private final TestAccount account;
    private final List<String> ids = new ArrayList<>();

    Rules(TestAccount account) {
        this.account = account;
    }

    /**
     * Adds a rule.
     *
     * @param match further conditions, such as {@code "method": "GET"}; may be empty
     * @param effect what the rule does, and how often, such as {@code "error": {"status": 503}}
     * @return its id
     */
    String add(String match, String effect) {
        String conditions = "\"account\": \"" + account.name() + "\"" + (match.isEmpty() ? "" : ", " + match);
        String id = post("{\"match\": {" + conditions + "}, " + effect + "}")
                .statusCode(201)
                .extract()
                .path("id");
        ids.add(id);
        return id;
    }

    /** Asks for a rule as it is written. */
    ValidatableResponse post(String rule) {
        return account.api()
                .anonymous()
                .contentType(ContentType.JSON)
                .body(rule)
                .post("/_swr/faults")
                .then();
    }

    /** Says that a rule is gone already. */
    void forget(String id) {
        ids.remove(id);
    }

    /** A rule as it is listed. */
    ValidatableResponse show(String id) {
        return account.api().anonymous().get("/_swr/faults/" + id).then();
    }

    /** A request of the account; what comes back may be in no document. */
    RequestSpecification request() {
        return given().port(account.api().port())
                .urlEncodingEnabled(false)
                .header(account.api().credentials());
    }

    /** Lists the account's organizations. */
    ValidatableResponse list() {
        return request().get("/v2/manage/namespaces").then();
    }

    @Override
    public void close() {
        ids.forEach(id ->
                account.api().anonymous().delete("/_swr/faults/" + id).then().statusCode(204));
    }
}
