package io.swremu.edition.shared.retention;

import static io.swremu.edition.shared.retention.RetentionTest.LAST_TWO;
import static io.swremu.testing.Refusal.refusal;
import static org.hamcrest.Matchers.equalTo;
import static org.hamcrest.Matchers.hasSize;

import io.restassured.http.ContentType;
import io.swremu.testing.Api;
import io.swremu.testing.ServerTest;
import io.swremu.testing.TestAccount;
import io.swremu.testing.TestRepository;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What is no policy, and whose. */
@ServerTest
class RefusedRetentionTest {
    private final Api bob;
    private final TestRepository repository;
    private final String policies;

    RefusedRetentionTest(TestAccount account) {
        this.bob = account.user("bob");
        this.repository = TestRepository.of(bob);
        this.policies = repository.path() + "/retentions";
        bob.createRepository(repository.organization(), "team/app");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "1.5", "99999999999"})
    void anIdIsANumber(String id) {
        bob.get(policies + "/" + id).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"algorithm\":\"or\"}",
                "{\"algorithm\":\"or\",\"rules\":[]}",
                "{\"algorithm\":\"or\",\"rules\":[null]}",
                "{\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},\"tag_selectors\":[]}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"params\":{\"num\":\"1\"},\"tag_selectors\":[]}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\"}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"}}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},\"tag_selectors\":[null]}]}",
                "{\"algorithm\":\"or\",\"rules\":[{\"template\":\"tag_rule\",\"params\":{\"num\":\"1\"},\"tag_selectors\":[{\"kind\":\"label\"}]}]}"
            })
    void whatIsMandatoryMustBeThere(String body) {
        bob.post(policies, body).spec(refusal("4001014"));
    }

    @Test
    void theFirstOfTheFieldsThatAreMissingIsNamed() {
        bob.post(policies, """
                {"algorithm":"or","rules":[
                  {"template":"tag_rule","params":{"num":"1"},"tag_selectors":[{"kind":"label","pattern":"a"},{"kind":"label"}]},
                  {"params":{"num":"1"},"tag_selectors":[]}]}""")
                .spec(refusal("4001014"))
                .body("errors[0].detail", equalTo("rules[0].tag_selectors[1].pattern"));
    }

    @Test
    void thePolicyIsLookedForBeforeTheBody() {
        bob.patch(policies + "/1000000", "{}").spec(refusal("4000306"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"num\":\"0\"}",
                "{\"num\":\"1001\"}",
                "{\"num\":\"-1\"}",
                "{\"num\":\"1.0\"}",
                "{\"num\":\"\"}",
                "{\"num\":1.5}",
                "{\"num\":true}",
                "{\"num\":99999999999999999999}",
                "{\"days\":\"1\"}",
                "{\"num\":\"1\",\"days\":\"1\"}",
                "{}"
            })
    void aNumberOfTagsIsFromOneToAThousand(String params) {
        bob.post(policies, LAST_TWO.replace("{\"num\":\"2\"}", params)).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"days\":\"0\"}", "{\"days\":\"366\"}", "{\"num\":\"1\"}"})
    void aNumberOfDaysIsFromOneToAYear(String params) {
        String body = LAST_TWO.replace("tag_rule", "date_rule").replace("{\"num\":\"2\"}", params);
        bob.post(policies, body).spec(refusal("4001025"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{\"kind\":\"name\",\"pattern\":\"a\"}",
                "{\"kind\":\"regexp\",\"pattern\":\"(\"}",
                "{\"kind\":\"regexp\",\"pattern\":\"((a{100}){100}){100}\"}",
                "{\"kind\":\"regexp\",\"pattern\":\"((.?){70}){70}x\"}",
                "{\"kind\":\"label\",\"pattern\":\"no tag\"}",
                "{\"kind\":\"label\",\"pattern\":\".hidden\"}"
            })
    void aSelectorIsATagOrAnExpression(String selector) {
        bob.post(policies, LAST_TWO.replace("[]", "[" + selector + "]")).spec(refusal("4001025"));
    }

    @Test
    void theExpressionsOfAPolicyAreBoundedTogether() {
        String large = "{\"kind\":\"regexp\",\"pattern\":\"[0-9a-f]{990}\"}";
        String rule = "{\"template\":\"date_rule\",\"params\":{\"days\":\"1\"},\"tag_selectors\":[" + large + "]}";
        bob.post(policies, policy(rule, 11)).spec(refusal("4001025"));
        int id = bob.post(policies, policy(rule, 10)).statusCode(201).extract().path("id");
        bob.patch(policies + "/" + id, policy(rule, 11)).spec(refusal("4001025"));
        bob.get(policies + "/" + id).body("rules", hasSize(10));
    }

    @Test
    void theRulesOfAPolicyAreBoundedTogether() {
        String selector = "{\"kind\":\"label\",\"pattern\":\"" + "x".repeat(128) + "\"}";
        String rule = "{\"template\":\"date_rule\",\"params\":{\"days\":\"1\"},\"tag_selectors\":["
                + String.join(",", Collections.nCopies(100, selector)) + "]}";
        bob.post(policies, policy(rule, 5)).spec(refusal("4001025"));
        int id = bob.post(policies, policy(rule, 4)).statusCode(201).extract().path("id");
        bob.patch(policies + "/" + id, policy(rule, 5)).spec(refusal("4001025"));
        bob.get(policies + "/" + id).body("rules", hasSize(4));
    }

    private static String policy(String rule, int rules) {
        return "{\"algorithm\":\"or\",\"rules\":[" + String.join(",", Collections.nCopies(rules, rule)) + "]}";
    }

    @Test
    void otherAlgorithmsAndTemplatesAreRefused() {
        bob.post(policies, LAST_TWO.replace("\"or\"", "\"and\"")).spec(refusal("4001025"));
        bob.post(policies, LAST_TWO.replace("tag_rule", "size_rule")).spec(refusal("4001025"));
        bob.post(policies, "{").spec(refusal("4000014"));
        bob.post(policies, "[]").spec(refusal("4000014"));
        bob.post(policies, LAST_TWO.replace("[{", "{").replace("}]}", "}}")).spec(refusal("4000014"));
        bob.request().contentType(ContentType.JSON).post(policies).then().spec(refusal("4001014"));
    }

    @Test
    void theRepositoryHasToBeThere() {
        String missing = policies.replace("team$app", "missing");
        bob.get(missing).spec(refusal("4040010"));
        bob.post(missing, LAST_TWO).spec(refusal("4040010"));
        bob.get(missing + "/histories").spec(refusal("4040010"));
        bob.get(policies.replace(repository.organization(), "missing-" + repository.organization()))
                .spec(refusal("4041061"));
        bob.get(policies.replace("team$app", "UPPER")).spec(refusal("4001029"));
    }
}
